package org.preuve.portfolio.framework;

import java.util.List;
import java.util.stream.IntStream;

/** Turns a certifier's document into a draft; the layout is told by its content. */
final class ReadDocument {

  private ReadDocument() {}

  /** Reads the text of a document; a draft without competencies means that none was found. */
  static FrameworkDraft read(String text) {
    var plain = text.replace("\uFEFF", "").replace('\u00A0', ' ').replace('\u202F', ' ');
    var lines = List.of(plain.split("\r\n|\r|\n", -1));
    var rows = TableLines.whole(TabbedTables.of(plain));
    boolean table = TableLayout.matches(rows);
    var draft = table ? TableLayout.read(rows) : PlainLayout.read(singleSpaced(lines));
    draft.title(DocumentTitle.in(lines));
    return draft.draft();
  }

  /** Some programs put a blank line after each line: then a blank line says nothing. */
  private static List<String> singleSpaced(List<String> lines) {
    boolean followed =
        IntStream.range(0, lines.size() - 1)
            .filter(i -> !lines.get(i).isBlank())
            .allMatch(i -> lines.get(i + 1).isBlank());
    if (!followed) {
      return lines;
    }
    return IntStream.range(0, lines.size())
        .filter(i -> i == 0 || !lines.get(i).isBlank() || lines.get(i - 1).isBlank())
        .mapToObj(lines::get)
        .toList();
  }
}
