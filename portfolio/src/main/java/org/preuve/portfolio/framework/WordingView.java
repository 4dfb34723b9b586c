package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * A proposed wording beside what is in force.
 *
 * @param path of the page
 * @param origin from where it is proposed, in words
 * @param framework which one it would change
 * @param fits whether it can be put in force at all
 * @param against what it was compared with
 * @param findings what differs, in words
 * @param alarm set when it is probably another certification
 */
public record WordingView(
    String path,
    String origin,
    String framework,
    boolean fits,
    String against,
    List<String> findings,
    Optional<String> alarm,
    List<Line> blocs,
    List<Line> statements) {

  /**
   * A line of a comparison.
   *
   * @param name code or number
   * @param before what is in force
   * @param after what would be
   * @param mark what about it, in words
   * @param tone {@code ok}, {@code wip} or {@code no}
   */
  public record Line(String name, String before, String after, String mark, String tone) {}
}
