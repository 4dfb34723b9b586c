package org.preuve.portfolio.framework.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A competency code at the start of a text: {@code C1. Text}, {@code C.1 Text}, {@code C1 – Text}.
 *
 * @param code without spaces and without the mark that follows it
 * @param rest what follows the code, may be empty
 */
record CompetencyCode(String code, String rest) {

  private static final Pattern START =
      Pattern.compile(
          "^[\\s•▪●*_\\-\\uE000-\\uF8FF]*(?<code>C\\s?\\.?\\s?\\d{1,3}(?:\\.\\d{1,2})?)"
              + "(?:(?<mark>\\s*[.:)–—-]+)\\s*|\\s+|$)(?<rest>.*)$");

  /** {@code C1 à C7}, {@code C1 et C2}, {@code C1 / C2}: codes that are only mentioned. */
  private static final Pattern MENTION =
      Pattern.compile("^(?:à|et|au|ou|/|,|;|–|-)?\\s*C\\s?\\.?\\s?\\d.*");

  private static final Pattern CAPITAL = Pattern.compile("^[\\s«“\"(*_]*[\\p{Lu}\\d].*");

  /** Reads the code at the start of a line or cell. */
  static Optional<CompetencyCode> at(String text) {
    var found = START.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var rest = found.group("rest").strip();
    boolean marked = found.group("mark") != null;
    if (MENTION.matcher(rest).matches() || !(marked || rest.isEmpty() || capital(rest))) {
      return Optional.empty();
    }
    return Optional.of(new CompetencyCode(found.group("code").replaceAll("\\s", ""), rest));
  }

  private static boolean capital(String rest) {
    return CAPITAL.matcher(rest).matches();
  }
}
