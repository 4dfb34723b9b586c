package org.preuve.portfolio.framework.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a certifier's document into a draft; the layout is told by its content. */
final class ReadDocument {

  private ReadDocument() {}

  /** Reads the text of a document; a draft without competencies means that none was found. */
  static FrameworkDraft read(String text) {
    var plain = plain(text);
    var lines = List.of(plain.split("\r\n|\r|\n", -1));
    var rows = TableLines.whole(TabbedTables.of(plain));
    boolean table = TableLayout.matches(rows);
    var draft = table ? TableLayout.read(rows) : PlainLayout.read(singleSpaced(lines));
    draft.title(DocumentTitle.in(lines));
    return draft.draft();
  }

  /** Letters in one piece, plain spaces, no byte order mark, no ligatures of PDF fonts. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\uFEFF", "")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .replace("\uFB00", "ff")
        .replace("\uFB01", "fi")
        .replace("\uFB02", "fl")
        .replace("\uFB03", "ffi")
        .replace("\uFB04", "ffl");
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
