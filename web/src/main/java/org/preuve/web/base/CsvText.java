package org.preuve.web.base;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for spreadsheets (RFC 4180), with semicolons as French ones expect. */
public final class CsvText {

  private CsvText() {}

  /**
   * 200 with the file: UTF-8, with the mark that spreadsheets look for.
   *
   * @param name of the file, ASCII
   * @param lines first the heads
   */
  public static Response file(String name, List<List<String>> lines) {
    return Response.ok(text(lines))
        .type("text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The file itself, with the mark that spreadsheets look for. */
  public static String text(List<List<String>> lines) {
    return lines.stream().map(CsvText::line).collect(Collectors.joining("", "\uFEFF", ""));
  }

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
