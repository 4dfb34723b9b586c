package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Brings HTML tables and Markdown pipe tables into the form of rows with tabs between the cells.
 */
final class TabbedTables {

  private static final Pattern TABLE = Pattern.compile("(?is)<table\\b.*?(?:</table>|\\z)");
  private static final Pattern PIPES = Pattern.compile("^\\s*\\|(?:.*\\|)\\s*$");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final int WIDEST = 64;

  private TabbedTables() {}

  /** The lines of a document, each table row on one line. */
  static List<String> of(String text) {
    var tabbed = TABLE.matcher(text).replaceAll(table -> quoted(rows(table.group())));
    return tabbed.lines().map(TabbedTables::pipes).toList();
  }

  private static String quoted(List<String> rows) {
    return Matcher.quoteReplacement("\n" + String.join("\n", rows) + "\n");
  }

  private static String pipes(String line) {
    if (!PIPES.matcher(line).matches()) {
      return line;
    }
    var inner = line.strip();
    return PIPE.matcher(inner.substring(1, inner.length() - 1)).replaceAll("\t");
  }

  /** A cell that spans rows stands in its first row; the rows below have an empty cell there. */
  private static List<String> rows(String table) {
    var below = new int[WIDEST];
    var document = Jsoup.parseBodyFragment(table);
    document.outputSettings().prettyPrint(false);
    return document.body().select("> table > tbody > tr, > table > thead > tr").stream()
        .map(row -> row(row, below))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String row(Element row, int[] below) {
    var cells = new ArrayList<String>();
    for (Element cell : row.select("> td, > th")) {
      skip(cells, below);
      int column = Math.min(cells.size(), WIDEST - 1);
      below[column] = Math.max(0, span(cell, "rowspan") - 1);
      cells.add(cell.html().replaceAll("[\\t\\r\\n]+", " "));
      for (int i = 1; i < span(cell, "colspan"); i++) {
        cells.add("");
      }
    }
    skip(cells, below);
    return String.join("\t", cells);
  }

  private static void skip(List<String> cells, int[] below) {
    while (cells.size() < WIDEST && below[cells.size()] > 0) {
      below[cells.size()]--;
      cells.add("");
    }
  }

  private static int span(Element cell, String attribute) {
    var value = cell.attr(attribute).strip();
    return value.matches("\\d{1,2}") ? Integer.parseInt(value) : 1;
  }
}
