package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts lines together that belong to one row or to one paragraph. */
final class TableLines {

  private static final Pattern OPENED = Pattern.compile("<(?:p|ul|ol|li|div)\\b[^<>]*+>");
  private static final Pattern CLOSED = Pattern.compile("</(?:p|ul|ol|li|div)>");
  private static final Pattern MARKED =
      Pattern.compile("^\\s*(?:[-*+#>|]|\\d+[.)]|\\*\\*.*|---).*");

  /** A longer row has lost its end. */
  private static final int LONGEST = 20_000;

  private TableLines() {}

  /** Rows whole, with their tabs; headings outside the tables on one line; empty without rows. */
  static List<String> whole(List<String> lines) {
    if (lines.stream().noneMatch(TableLines::row)) {
      return List.of();
    }
    var whole = new ArrayList<String>();
    var current = "";
    for (String line : lines) {
      if (!current.isEmpty() && belongs(current, line)) {
        current = current + " " + line.strip();
        continue;
      }
      whole.add(current);
      current = line.isBlank() && !row(line) ? "" : line;
    }
    whole.add(current);
    return whole.stream().filter(line -> !line.isEmpty()).toList();
  }

  /** Whether the line is a row of a table, or its begin. */
  static boolean row(String line) {
    return line.startsWith(TabbedTables.ROW) || line.indexOf('\t') >= 0;
  }

  /** A row that went on beyond what is read of it. */
  static boolean cut(String row) {
    return row.length() > LONGEST && open(row);
  }

  private static boolean open(String row) {
    return OPENED.matcher(row).results().count() > CLOSED.matcher(row).results().count();
  }

  private static boolean belongs(String current, String line) {
    if (current.length() > LONGEST
        || line.startsWith(TabbedTables.ROW)
        || current.startsWith(TabbedTables.ROW)) {
      return false;
    }
    if (current.indexOf('\t') >= 0) {
      return open(current);
    }
    var text = CellMarkup.text(current);
    return !line.isBlank()
        && line.indexOf('\t') < 0
        && !MARKED.matcher(line).matches()
        && BlocHeading.at(CellMarkup.text(line)).isEmpty()
        && BlocHeading.at(text).isPresent()
        && !current.strip().endsWith("**")
        && !RunningText.finished(text);
  }
}
