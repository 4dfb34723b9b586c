package org.preuve.portfolio.framework.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.web.base.ForOtherModules;

/**
 * One competency of a framework.
 *
 * @param code as the certifier writes it, {@code C12} or {@code C.12}; unique in its framework only
 * @param label short name in our own wording
 * @param statement official wording, once a person has confirmed an import of it
 * @param criteria criteria about this competency, also those shared with others; empty where the
 *     framework puts its criteria on the bloc
 */
@ForOtherModules
public record Competency(
    String code, Label label, Optional<String> statement, List<Criterion> criteria) {

  /**
   * Codes sort by their numbers: {@code C.2} before {@code C.10}, {@code C1.10} before {@code
   * C2.1}.
   */
  public static final Comparator<String> BY_CODE =
      ((Comparator<String>) (one, other) -> Arrays.compare(numbers(one), numbers(other)))
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  public Competency {
    criteria = List.copyOf(criteria);
  }

  /** Short name in that language. */
  public String label(Locale locale) {
    return label.in(locale);
  }

  /** The number in a code; 0 without one. */
  public static int number(String code) {
    var digits = code.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static long[] numbers(String code) {
    return NUMBER
        .matcher(code)
        .results()
        .mapToLong(found -> Long.parseLong(found.group()))
        .toArray();
  }
}
