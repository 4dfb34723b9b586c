package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of a bloc: {@code Bloc 1: Title}, {@code Bloc de compétences n° 1 : Title}, {@code
 * BLOC 1 – Title}.
 *
 * @param number from 1
 * @param title what follows on the same line, may be empty
 */
record BlocHeading(int number, String title) {

  /** Nothing is given back that was taken: a line costs no more than it is long. */
  private static final Pattern START =
      Pattern.compile(
          "(?s)^[\\s#*_•▪●>\\-\\uE000-\\uF8FF]*+(?:Intitulé du )?(?:Bloc|BLOC)"
              + "(?:\\s+(?:de|DE)\\s+(?:compétences?|comp[ée]tences?|COMP[ÉE]TENCES?))?"
              + "\\s*(?:[nN]\\s?[°ºo]\\.?\\s*)?(?<number>\\d{1,2}|[IVX]{1,4})\\b"
              + "(?<mark>[\\s*_]*+[:.–—-]\\s*+)?+(?<title>.*)$");

  private static final Pattern CAPITAL = Pattern.compile("^[\\s«“\"*_(]*[\\p{Lu}\\d].*");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  /** Reads the heading at the start of a line; a mere mention inside a sentence is none. */
  static Optional<BlocHeading> at(String line) {
    var found = START.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    var title = found.group("title").strip();
    boolean heading =
        found.group("mark") != null || title.isEmpty() || CAPITAL.matcher(title).matches();
    int number = number(found.group("number"));
    return heading && number > 0 ? Optional.of(new BlocHeading(number, title)) : Optional.empty();
  }

  private static int number(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : ROMAN.indexOf(text.toUpperCase(Locale.ROOT)) + 1;
  }
}
