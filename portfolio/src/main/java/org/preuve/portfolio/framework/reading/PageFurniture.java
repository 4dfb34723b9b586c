package org.preuve.portfolio.framework.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the lines that belong to the page and not to the text: headers, footers, addresses. */
final class PageFurniture {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^\\s*(?:\\[?\\d{1,2}\\]?\\.?\\s+)?(?:https?://|www\\.)\\S+\\s*$|^\\s*(?=\\S*[=&?])\\S{20,}\\s*$");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^\\W*(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|sur|de|of)\\s*\\d{1,4})?[\\s|–—-]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBERED_FOOTER =
      Pattern.compile(
          "^.*(?:\\bpage\\s*\\d+(?:\\s*(?:/|sur|of)\\s*\\d+)?|\\s\\d+\\s*/\\s*\\d+)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LIST = Pattern.compile(".*[,;()].*");
  private static final Pattern CAPITALS = Pattern.compile("^[^\\p{Ll}]*$");
  private static final int CAPITAL_LETTERS = 15;

  private final Map<String, Integer> paragraphs = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final boolean[] repeatedParagraph;
  private final boolean[] repeatedText;

  PageFurniture(List<String> lines) {
    repeatedParagraph = new boolean[lines.size()];
    repeatedText = new boolean[lines.size()];
    lines.forEach(line -> counts.merge(key(line), 1, Integer::sum));
    var pairs = new HashMap<String, Integer>();
    for (int i = 1; i < lines.size(); i++) {
      pairs.merge(pair(lines, i - 1), 1, Integer::sum);
    }
    for (int i = 1; i < lines.size(); i++) {
      repeatedText[i - 1] =
          PlainLayout.isLower(lines.get(i)) && pairs.getOrDefault(pair(lines, i - 1), 0) > 1;
    }
    eachParagraph(lines, (from, to) -> paragraphs.merge(text(lines, from, to), 1, Integer::sum));
    eachParagraph(
        lines,
        (from, to) -> {
          var text = text(lines, from, to);
          boolean repeated = paragraphs.getOrDefault(text, 0) > 1 && text.split(" ").length > 2;
          Arrays.fill(repeatedParagraph, from, to, repeated && !starts(lines, from, to));
          boolean sentence = to - from > 1 && RunningText.finished(lines.get(to - 1).strip());
          if (repeated && sentence) {
            Arrays.fill(repeatedText, from, to, true);
          }
        });
  }

  /**
   * The line with that index is furniture.
   *
   * @param edge whether it starts or ends a paragraph
   */
  boolean at(int index, String line, boolean edge) {
    return ADDRESS.matcher(line).matches()
        || PAGE_NUMBER.matcher(line).matches()
        || (NUMBERED_FOOTER.matcher(line).matches() && counts.getOrDefault(key(line), 0) > 1)
        || (capitals(line) && (edge || !LIST.matcher(line).matches()))
        || (repeatedParagraph[index] && !RunningText.finished(line.strip()));
  }

  /** The line is repeated because a column says the same again, not because a page does. */
  boolean text(int index, String line) {
    return EvaluationWords.certain(line.replaceFirst("^\\W\\s+", "")) || repeatedText[index];
  }

  /** The line stands several times in the document, whatever its figures, and starts one. */
  boolean repeated(String line) {
    var text = line.strip();
    return counts.getOrDefault(key(line), 0) > 1
        && text.split("\\s+").length > 2
        && Character.isUpperCase(text.codePointAt(0))
        && !RunningText.finished(text);
  }

  private static boolean capitals(String line) {
    return CAPITALS.matcher(line).matches()
        && line.chars().filter(Character::isLetter).count() >= CAPITAL_LETTERS;
  }

  private interface Span {
    void take(int from, int to);
  }

  private static void eachParagraph(List<String> lines, Span span) {
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).isBlank()) {
        if (i > from) {
          span.take(from, i);
        }
        from = i + 1;
      }
    }
  }

  private static boolean starts(List<String> lines, int from, int to) {
    return lines.subList(from, to).stream()
        .anyMatch(line -> CompetencyCode.at(line).isPresent() || BlocHeading.at(line).isPresent());
  }

  private static String text(List<String> lines, int from, int to) {
    return key(String.join(" ", lines.subList(from, to)));
  }

  private static String pair(List<String> lines, int index) {
    return key(lines.get(index)) + "\n" + key(lines.get(index + 1));
  }

  private static String key(String line) {
    return line.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
