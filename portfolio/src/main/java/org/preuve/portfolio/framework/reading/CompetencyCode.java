package org.preuve.portfolio.framework.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A competency code at the start of a text: {@code C1. Text}, {@code C.1 Text}, {@code C1 – Text},
 * {@code CP1}, {@code C1.2}, {@code C1-1}, {@code B1C1}, {@code A1.C2}, {@code Compétence 1}.
 *
 * @param code without spaces and without the mark that follows it
 * @param rest what follows the code, may be empty
 */
record CompetencyCode(String code, String rest) {

  private static final String SHORT =
      "(?:(?:B|BC|A)\\s?\\d{1,3}\\s?[.–-]?\\s?)?C[PT]?\\s?[.#]?\\s?\\d{1,3}"
          + "(?:[.-]\\d{1,2}(?![\\d,]|\\s?(?:[%€°]|[kcm]?m\\b))){0,4}";
  private static final String WORD =
      "(?iu:comp[ée]tences?|competency)\\s*(?:[nN]\\s?[°ºo]\\.?\\s*)?\\d{1,3}";

  /** Nothing is given back that was taken: a line costs no more than it is long. */
  private static final Pattern START =
      Pattern.compile(
          "(?s)^[\\s•▪●#>*_\\-\\uE000-\\uF8FF]*+(?<code>"
              + SHORT
              + "|c\\d{1,3}(?=\\s*[.:)–—-])|"
              + WORD
              + ")"
              + "(?:(?<mark>[\\s*_]*+[.:)–—-]++)[\\s*_]*+|[\\s*_]++|$)(?<rest>.*)$");

  /** {@code C1 à C7}, {@code C1 et C2}, {@code C1 / C2}: codes that are only mentioned. */
  private static final Pattern MENTION =
      Pattern.compile("^(?:à|et|au|ou|/|,|;|–|-)?\\s*C[PT]?\\s?[.#]?\\s?\\d.*");

  private static final Pattern ANY =
      Pattern.compile("(?=[^\\d]{0,39}\\d)[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

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
    return Optional.of(new CompetencyCode(plain(found.group("code")), rest));
  }

  /**
   * What stands where nothing but a code can: one of the ways above, else letters, digits, dots and
   * hyphens with a digit among them, {@code K.CC.A.1}.
   */
  static Optional<String> written(String text) {
    return at(text)
        .map(CompetencyCode::code)
        .or(() -> Optional.of(text.strip()).filter(one -> ANY.matcher(one).matches()));
  }

  /** Whether the text is a code and nothing else. */
  static boolean alone(String text) {
    return at(text).filter(found -> found.rest().isEmpty()).isPresent();
  }

  /** Letters, digits, dots and hyphens, so that a code can stand in an address. */
  private static String plain(String code) {
    var bare = code.replaceAll("[\\s#]", "").replace('–', '-');
    return bare.toLowerCase(Locale.ROOT).startsWith("comp")
        ? "C" + bare.replaceAll("\\D", "")
        : bare.toUpperCase(Locale.ROOT);
  }

  private static boolean capital(String rest) {
    return CAPITAL.matcher(rest).matches();
  }
}
