package org.preuve.portfolio.overview;

import java.util.List;
import java.util.stream.Collectors;

/** Lines for spreadsheets (RFC 4180), with semicolons as French ones expect. */
final class CsvText {

  private CsvText() {}

  /** One line with its end. */
  static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  /** Quoted, and an apostrophe before anything that a spreadsheet would compute. */
  static String cell(String text) {
    var start = text.isEmpty() ? ' ' : text.charAt(0);
    var inert = "=+-@\t\r\n".indexOf(start) >= 0 ? "'" + text : text;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }
}
