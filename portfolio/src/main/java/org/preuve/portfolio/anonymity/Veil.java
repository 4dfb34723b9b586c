package org.preuve.portfolio.anonymity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.web.base.ForOtherModules;

/**
 * Takes a person's name out of a title or the name of a file. Whole words of three letters and more
 * go, whatever their accents and case; a change to capitals ends a word, and so does what has gone
 * ({@code RapportInesBenali.pdf}). Parts of a name with five letters and more go inside of words as
 * well. Shorter ones stay there: they are parts of other words.
 */
@ForOtherModules
public final class Veil {

  /** Leaves every text as it is. */
  public static final Veil NONE = new Veil(List.of());

  /** Stands where a name stood; every file system takes it. */
  static final String HIDDEN = "xxx";

  /** The same until all parts are gone: no letter, so that words end beside it. */
  private static final String GONE = "\uE000";

  private static final int WORD = 3;
  private static final int INSIDE = 5;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");

  private final List<String> parts;

  private Veil(List<String> parts) {
    this.parts = parts;
  }

  /** For a name as the platform gives it, in whatever order. */
  public static Veil of(String name) {
    var parts =
        Arrays.stream(BREAK.split(Folded.of(name).text()))
            .filter(part -> part.length() >= WORD)
            .sorted((one, other) -> other.length() - one.length())
            .distinct()
            .toList();
    return new Veil(parts);
  }

  /** Takes the names of both out. */
  Veil and(Veil other) {
    if (parts.isEmpty() || other.parts.isEmpty()) {
      return parts.isEmpty() ? other : this;
    }
    return new Veil(
        Stream.concat(parts.stream(), other.parts.stream())
            .sorted((one, two) -> two.length() - one.length())
            .distinct()
            .toList());
  }

  /** The text without the name. */
  public String over(String text) {
    var shown = text;
    for (var part : parts) {
      shown = without(shown, part);
    }
    return parts.isEmpty() ? text : shown.replace(GONE, HIDDEN);
  }

  private static String without(String text, String part) {
    var folded = Folded.of(text);
    var shown = new StringBuilder();
    int from = 0;
    for (int at = folded.text().indexOf(part);
        at >= 0;
        at = folded.text().indexOf(part, at + part.length())) {
      if (part.length() >= INSIDE || folded.word(at, at + part.length())) {
        shown.append(text, from, folded.at(at)).append(GONE);
        from = folded.at(at + part.length());
      }
    }
    return shown.append(text.substring(from)).toString();
  }

  /**
   * A text without accents and case.
   *
   * @param original as it is
   * @param places where each of its characters stands in the text, and where the text ends
   */
  private record Folded(String original, String text, List<Integer> places) {

    static Folded of(String text) {
      var plain = new StringBuilder();
      var places = new ArrayList<Integer>();
      int[] at = {0};
      text.codePoints()
          .forEach(
              point -> {
                var letters = plain(point);
                letters.chars().forEach(letter -> places.add(at[0]));
                plain.append(letters);
                at[0] += Character.charCount(point);
              });
      places.add(text.length());
      return new Folded(text, plain.toString(), places);
    }

    private static String plain(int point) {
      return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }

    int at(int letter) {
      return places.get(letter);
    }

    boolean word(int from, int to) {
      return ends(from) && ends(to);
    }

    /** Whether a word ends, or begins, before that letter. */
    private boolean ends(int at) {
      return at == 0
          || at == text.length()
          || !Character.isLetter(text.charAt(at - 1))
          || !Character.isLetter(text.charAt(at))
          || Character.isLowerCase(letter(at - 1)) && Character.isUpperCase(letter(at));
    }

    private int letter(int at) {
      return original.codePointAt(places.get(at));
    }
  }
}
