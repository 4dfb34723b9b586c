package org.preuve.portfolio.framework.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the lines of a wrapped text; knows the words of its document to judge hyphens. */
final class RunningText {

  /** Characters after which a text is no statement any more and nothing is added to it. */
  static final int LONGEST = 5_000;

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][»”\"')\\]]*$");
  private static final Pattern ELISION =
      Pattern.compile(
          ".*(?:^|[\\s(«’'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WAITING =
      Pattern.compile(
          ".*(?:[,(/–-]|(?:^|[\\s’'(])(?:à|afin|au|aux|avec|ce|ces|cette|chaque|dans|de|des|dont|du"
              + "|elle|en|entre|est|et|il|la|le|les|leur|leurs|mais|ne|ou|où|par|pas|plus|pour|qu"
              + "|que|qui|sa|sans|se|selon|ses|si|son|sont|sous|sur|tout|tous|toute|un|une|vers))$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<=[\\p{L})».])(?<!\\b[kcm]?m)[¹²³⁴-⁹⁰]+|\\[\\^?\\d{1,3}\\]");

  private final Set<String> words = new HashSet<>();

  RunningText(List<String> lines) {
    boolean cut = false;
    for (String line : lines) {
      var found = NOT_A_WORD.split(line.strip().toLowerCase(Locale.ROOT));
      words.addAll(Arrays.asList(found).subList(cut && found.length > 0 ? 1 : 0, found.length));
      cut = line.isBlank() ? cut : line.strip().endsWith("-");
    }
  }

  /** Both on one line: a space between, none after an elision, a hyphen only where it belongs. */
  String join(String text, String line) {
    if (text.isEmpty() || line.isEmpty()) {
      return text + line;
    }
    if (text.endsWith("\u00AD")) {
      return text.substring(0, text.length() - 1) + line;
    }
    if (ELISION.matcher(text).matches() || text.matches(".*\\S/")) {
      return text + line;
    }
    return text.matches(".*\\p{L}-") ? hyphenated(text, line) : text + " " + line;
  }

  private String hyphenated(String text, String line) {
    var before = text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
    before = before.replaceAll(".*[’'(«]", "").toLowerCase(Locale.ROOT);
    var after = NOT_A_WORD.split(line.toLowerCase(Locale.ROOT), 2)[0];
    var whole = before + after;
    boolean compound =
        words.contains(before + "-" + after)
            || !Character.isLowerCase(line.charAt(0))
            || (words.contains(after) && words.stream().noneMatch(word -> word.startsWith(whole)));
    return compound ? text + line : text.substring(0, text.length() - 1) + line;
  }

  /** Ends like a sentence, with no bracket left open. */
  static boolean finished(String text) {
    return SENTENCE_END.matcher(text).matches() && !open(text);
  }

  /** Cannot end here: a comma, an open bracket or a word that calls for another. */
  static boolean waiting(String text) {
    return open(text) || WAITING.matcher(text).matches();
  }

  private static boolean open(String text) {
    return text.chars().filter(c -> c == '(').count() > text.chars().filter(c -> c == ')').count();
  }

  /** Single plain spaces, no footnote marks, no soft hyphens. */
  static String clean(String text) {
    return FOOTNOTE
        .matcher(text.replace("\u00AD", ""))
        .replaceAll("")
        .replaceAll("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+", " ")
        .strip();
  }
}
