package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a document with tables, with its mark-up read once.
 *
 * @param row whether it is a row of a table
 * @param bordered whether its table has marked borders, so that the row is surely whole
 * @param cells paragraphs of each cell; of a line that is no row, the line
 * @param cut whether it holds more than is read of it
 */
record TableLine(boolean row, boolean bordered, List<List<Paragraph>> cells, boolean cut) {

  static TableLine of(String line) {
    boolean bordered = line.startsWith(TabbedTables.ROW);
    boolean row = TableLines.row(line);
    var texts = row ? line.replace(TabbedTables.ROW, "").split("\t", -1) : new String[] {line};
    var cells = Stream.of(texts).limit(TableColumns.WIDEST).map(CellMarkup::items).toList();
    boolean cut =
        texts.length > TableColumns.WIDEST
            || Stream.of(texts).anyMatch(CellMarkup::cut)
            || (row && !bordered && TableLines.cut(line));
    return new TableLine(row, bordered, cells, cut);
  }

  /** The whole cell on one line; empty where there is none. */
  static String text(List<Paragraph> cell) {
    return cell.stream().map(Paragraph::text).collect(Collectors.joining(" "));
  }

  /** How many codes start in a cell. */
  static long codes(List<Paragraph> cell) {
    return cell.stream().filter(one -> CompetencyCode.at(one.text()).isPresent()).count();
  }

  /** What a line that is no row says. */
  String text() {
    return cells.stream().map(TableLine::text).collect(Collectors.joining(" "));
  }

  boolean coded() {
    return cells.stream().anyMatch(cell -> codes(cell) > 0);
  }
}
