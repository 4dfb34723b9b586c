package org.preuve.portfolio.framework.reading;

import java.util.List;

/**
 * Our own template: a row says what it is, and what it is about. Columns: bloc, element, code,
 * text. Rows stand in the order of the document; an empty bloc is the one above.
 */
final class TemplateRows {

  private static final int COLUMNS = 4;

  private final RowsReader reader = new RowsReader();
  private int bloc;

  private TemplateRows() {}

  /** Whether a text may be the template; its first line says for sure. */
  static boolean begins(String text) {
    var first = text.lines().findFirst().orElse("");
    return first.length() < 200
        && DraftElement.plain(first.replaceAll("[\",;\t]", " ")).startsWith("bloc");
  }

  /** Whether the first row names the columns of the template. */
  static boolean matches(List<List<String>> rows) {
    if (rows.isEmpty() || rows.get(0).size() < COLUMNS) {
      return false;
    }
    var names = rows.get(0).stream().map(DraftElement::plain).toList();
    return names.get(0).matches("blocs?|block")
        && names.get(1).matches("element|kind")
        && names.get(2).equals("code")
        && names.get(3).matches("texte?");
  }

  static FrameworkDraft read(List<List<String>> rows) {
    var template = new TemplateRows();
    for (int i = 1; i < rows.size(); i++) {
      template.row(rows.get(i), String.valueOf(i + 1));
    }
    return template.reader.draft("");
  }

  private void row(List<String> cells, String line) {
    var text = RunningText.clean(cell(cells, 3));
    var name = cell(cells, 1).strip();
    if (text.isEmpty() && name.isEmpty()) {
      return;
    }
    var number = cell(cells, 0).strip();
    bloc = number.matches("\\d{1,2}(?:\\.0)?") ? Integer.parseInt(number.replace(".0", "")) : bloc;
    DraftElement.of(name)
        .ifPresentOrElse(
            found -> reader.row(new DraftRow(bloc, found, cell(cells, 2).strip(), text), line),
            () -> reader.unread(line, text.isEmpty() ? name : text));
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
