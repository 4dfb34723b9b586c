package org.preuve.portfolio.framework.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Codes sort by their number: {@code C.2} before {@code C.10}. */
  public static final Comparator<String> BY_CODE =
      Comparator.comparingInt(Competency::number).thenComparing(Comparator.naturalOrder());

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

  /** The same competency with its official wording. */
  public Competency withStatement(String official) {
    return new Competency(code, label, Optional.of(official), criteria);
  }
}
