package org.preuve.portfolio.framework.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Joins the lines of a wrapped text; knows the words of its document to judge hyphens. */
final class RunningText {

  /** Characters after which a text is no statement any more and nothing is added to it. */
  static final int LONGEST = 5_000;

  /** Longer than any word. */
  private static final int LONGEST_END = 120;

  private static final Pattern SLASH = Pattern.compile(".*\\S/");
  private static final Pattern HYPHEN = Pattern.compile(".*\\p{L}-");
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

  private final NavigableSet<String> words = new TreeSet<>();

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
    var end = end(text);
    if (ELISION.matcher(end).matches() || SLASH.matcher(end).matches()) {
      return text + line;
    }
    return HYPHEN.matcher(end).matches() ? hyphenated(text, line) : text + " " + line;
  }

  private String hyphenated(String text, String line) {
    var end = end(text);
    var before = end.substring(end.lastIndexOf(' ') + 1, end.length() - 1);
    before = before.replaceAll(".*[’'(«]", "").toLowerCase(Locale.ROOT);
    var after = NOT_A_WORD.split(line.toLowerCase(Locale.ROOT), 2)[0];
    var whole = before + after;
    boolean compound =
        words.contains(before + "-" + after)
            || !Character.isLowerCase(line.charAt(0))
            || (words.contains(after) && !begins(whole));
    return compound ? text + line : text.substring(0, text.length() - 1) + line;
  }

  /** Whether a word of the document begins so. */
  private boolean begins(String start) {
    var next = words.ceiling(start);
    return next != null && next.startsWith(start);
  }

  /** Ends like a sentence, with no bracket left open. */
  static boolean finished(String text) {
    return SENTENCE_END.matcher(end(text)).matches() && !open(text);
  }

  /** Cannot end here: a comma, an open bracket or a word that calls for another. */
  static boolean waiting(String text) {
    return open(text) || WAITING.matcher(end(text)).matches();
  }

  /**
   * All that can say how a text ends: each of its lines is asked, so the whole costs its square.
   */
  private static String end(String text) {
    return text.length() > LONGEST_END ? text.substring(text.length() - LONGEST_END) : text;
  }

  private static boolean open(String text) {
    return text.chars().filter(c -> c == '(').count() > text.chars().filter(c -> c == ')').count();
  }

  /** Single plain spaces, no footnote marks, no soft hyphens. */
  static String clean(String text) {
    return FOOTNOTE
        .matcher(text.replace("\u00AD", ""))
        .replaceAll("")
        .replaceAll("[\\s\\u0085\\u00A0\\u2007\\u2028\\u2029\\u202F\\u200B\\uFEFF]+", " ")
        .strip();
  }
}
