package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;

/** The cells of a workbook's first sheet (ECMA-376, part 1, chapter 18). */
final class SheetRows {

  private static final int MOST_ROWS = 20_000;

  private SheetRows() {}

  static List<List<String>> of(OfficePackage book) throws Unreadable {
    var shared = new ArrayList<String>();
    book.xml("xl/sharedStrings.xml")
        .ifPresent(xml -> xml.getElementsByTag("si").forEach(one -> shared.add(text(one))));
    var rows = new ArrayList<List<String>>();
    book.xml("xl/worksheets/sheet1.xml")
        .ifPresent(
            xml ->
                xml.getElementsByTag("row").stream()
                    .limit(MOST_ROWS)
                    .forEach(row -> rows.add(row(row, shared))));
    return rows;
  }

  private static List<String> row(Element row, List<String> shared) {
    var cells = new ArrayList<String>();
    for (Element cell : row.getElementsByTag("c")) {
      int column = column(cell.attr("r"), cells.size());
      while (cells.size() < column && cells.size() < TableColumns.WIDEST) {
        cells.add("");
      }
      if (cells.size() < TableColumns.WIDEST) {
        cells.add(value(cell, shared));
      }
    }
    return cells;
  }

  /** {@code C7} is in the third column. */
  private static int column(String reference, int next) {
    int column = 0;
    for (char letter : reference.toCharArray()) {
      if (letter < 'A' || letter > 'Z' || column > TableColumns.WIDEST) {
        break;
      }
      column = column * 26 + (letter - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  private static String value(Element cell, List<String> shared) {
    var raw = cell.getElementsByTag("v").text();
    if (cell.attr("t").equals("s")) {
      int index = raw.matches("\\d{1,7}") ? Integer.parseInt(raw) : -1;
      return index >= 0 && index < shared.size() ? shared.get(index) : "";
    }
    return cell.attr("t").equals("inlineStr") ? text(cell) : raw;
  }

  /** The text of a cell, without the reading aids of other scripts. */
  private static String text(Element element) {
    var text = new StringBuilder();
    for (Element one : element.getElementsByTag("t")) {
      var parent = one.parent();
      if (parent == null || !parent.tagName().equals("rPh")) {
        text.append(one.wholeText());
      }
    }
    return text.toString();
  }
}
