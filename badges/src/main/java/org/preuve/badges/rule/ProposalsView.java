package org.preuve.badges.rule;

import java.util.List;
import java.util.Optional;

/**
 * For whom a rule holds.
 *
 * @param conditions the rule in words
 * @param set who set it and when, in words
 * @param mode {@code none}, {@code manual}, {@code automatic}, {@code left} where who set an
 *     automatic one left the course, {@code changed} where the badge was changed after it was set,
 *     or {@code foreign} where the course works with another framework; each has a text {@code
 *     proposals.mode.…}
 */
public record ProposalsView(
    String name,
    List<String> conditions,
    String set,
    String mode,
    List<Row> rows,
    Optional<String> refusal,
    String back) {

  /** A form takes 2000 fields. */
  static final int MOST = 1000;

  /**
   * A student.
   *
   * @param grounds why, one sentence for each condition
   * @param before what was before, in words; such a person is not among all
   */
  public record Row(
      long id, String name, List<String> grounds, Optional<String> before, boolean ticked) {}

  /** How many to whom nothing was before. */
  public long all() {
    return rows.stream().filter(row -> row.before().isEmpty()).count();
  }

  /** Whether there is a rule that works here. */
  public boolean works() {
    return !mode.equals("none") && !mode.equals("foreign");
  }

  /** Whether nothing but a teacher's word is missing. */
  public boolean warns() {
    return List.of("left", "changed", "foreign").contains(mode);
  }
}
