package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Rule;

/** The rules for a whole certification that a document states outside its tables. */
final class DocumentRules {

  private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CUMULATIVE =
      Pattern.compile(
          ".*(?:validation cumulative|validation de (?:tous les|l['’]ensemble des|chacun des)\\b.*blocs"
              + "|(?:tous les|l['’]ensemble des) blocs.*(?:valid|exig)).*",
          WORDS);
  private static final Pattern DISABILITY = Pattern.compile(".*\\bhandicap.*:$", WORDS);
  private static final Pattern REFERENT = Pattern.compile(".*\\bréférent handicap\\b.*", WORDS);
  private static final Pattern LAW = Pattern.compile("^Article\\s+[LRD]\\.?\\s?\\d.*");
  private static final Pattern END =
      Pattern.compile("^(?:\\s*-{3,}\\s*|\\s*<sup>.*|\\s*#.*|\\[\\^?\\d+\\].*)$");
  private static final int LAW_LINES = 25;

  private final List<Rule> rules = new ArrayList<>();
  private boolean disability;

  private DocumentRules() {}

  /** In the order of the document. */
  static List<Rule> of(List<String> lines) {
    var reader = new DocumentRules();
    var running = new RunningText(List.of());
    var paragraph = "";
    for (int i = 0; i < lines.size() && reader.rules.size() < 50; i++) {
      var line = lines.get(i);
      boolean item = line.strip().matches("^[-•▪–]\\s.*");
      if (line.isBlank() || item || TableLines.row(line) || END.matcher(line).matches()) {
        reader.paragraph(paragraph);
        paragraph = "";
      }
      reader.disability &= !TableLines.row(line) && !END.matcher(line).matches();
      if (LAW.matcher(line.strip()).matches()) {
        reader.law(lines.subList(i, Math.min(lines.size(), i + LAW_LINES)), running);
      }
      if (!line.isBlank() && !TableLines.row(line) && paragraph.length() < RunningText.LONGEST) {
        paragraph = running.join(paragraph, line.strip());
      }
    }
    reader.paragraph(paragraph);
    return reader.rules;
  }

  private void paragraph(String raw) {
    if (raw.isBlank() || raw.length() > RunningText.LONGEST) {
      return;
    }
    boolean item = raw.matches("^[-•▪–]\\s.*");
    var text = CellMarkup.text(raw);
    if (text.isEmpty() || BlocHeading.at(text).isPresent()) {
      disability &= text.isEmpty();
    } else if (DISABILITY.matcher(text).matches() && text.length() < 200) {
      disability = true;
    } else if (disability && item) {
      item(text);
    } else if (disability || REFERENT.matcher(text).matches()) {
      rules.add(new Rule(Rule.Kind.DISABILITY, text, List.of()));
    } else if (CUMULATIVE.matcher(text).matches()) {
      rules.add(new Rule(Rule.Kind.CUMULATIVE_VALIDATION, text, List.of()));
    }
  }

  private void item(String text) {
    if (!rules.isEmpty()) {
      var last = rules.remove(rules.size() - 1);
      var items = Stream.concat(last.items().stream(), Stream.of(text)).limit(50).toList();
      rules.add(new Rule(last.kind(), last.text(), items));
    }
  }

  /** An article of the code du travail, with what it quotes. */
  private void law(List<String> lines, RunningText running) {
    var text = "";
    for (String line : lines) {
      text = line.isBlank() ? text : running.join(text, line.strip());
      if (text.endsWith("»") || text.length() > RunningText.LONGEST) {
        break;
      }
    }
    if (text.endsWith("»")) {
      rules.add(new Rule(Rule.Kind.LEGAL_BASIS, RunningText.clean(text), List.of()));
    }
  }
}
