package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Brings HTML tables and Markdown pipe tables into the form of rows with tabs between the cells.
 */
final class TabbedTables {

  /** Stands before a line that is a whole row of a table with marked borders. */
  static final String ROW = "\u001D";

  private static final Pattern TAG = Pattern.compile("(?i)<(/?)table\\b[^<>]{0,4000}>");
  private static final Pattern BLOCK =
      Pattern.compile("(?i)<(?=(?:h[2-6]|p|div|li|tr|hr|title)\\b)");
  private static final Pattern HEADLINE = Pattern.compile("(?i)<h1\\b[^<>]{0,1000}>");
  private static final Pattern PIPES = Pattern.compile("^\\s*\\|(?:.*\\|)\\s*$");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final int WIDEST = TableColumns.WIDEST;
  private static final int DEEPEST = 8;

  private TabbedTables() {}

  /** The lines of a document, each table row on one line. */
  static List<String> of(String text) {
    var lines = new ArrayList<String>();
    if (deep(text)) {
      plain(TAG.matcher(text).replaceAll("\n"), lines);
    } else {
      around(text, 0, lines);
    }
    return lines;
  }

  /** Tables in tables in tables are no document; taking them apart would never end. */
  private static boolean deep(String text) {
    var tag = TAG.matcher(text);
    int open = 0;
    while (tag.find() && open <= DEEPEST) {
      open = tag.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
    }
    return open > DEEPEST;
  }

  /** The text before, between and after the outermost tables, and their rows. */
  private static void around(String text, int depth, List<String> lines) {
    var tag = TAG.matcher(text);
    int from = 0;
    int open = 0;
    int start = 0;
    while (tag.find()) {
      boolean end = !tag.group(1).isEmpty();
      if (!end && open++ == 0) {
        plain(text.substring(from, tag.start()), lines);
        start = tag.start();
      } else if (end && open > 0 && --open == 0) {
        table(text.substring(start, tag.end()), depth, lines);
        from = tag.end();
      }
    }
    if (open > 0) {
      table(text.substring(start), depth, lines);
    } else {
      plain(text.substring(from), lines);
    }
  }

  private static void plain(String text, List<String> lines) {
    text.lines().flatMap(TabbedTables::blocks).map(TabbedTables::pipes).forEach(lines::add);
  }

  /** HTML may put many paragraphs on one line; with tabs the line is a row and stays whole. */
  private static Stream<String> blocks(String line) {
    if (line.indexOf('<') < 0 || line.indexOf('\t') >= 0 || PIPES.matcher(line).matches()) {
      return Stream.of(line);
    }
    return BLOCK.matcher(HEADLINE.matcher(line).replaceAll("\n# ")).replaceAll("\n<").lines();
  }

  private static String pipes(String line) {
    if (!PIPES.matcher(line).matches()) {
      return line;
    }
    var inner = line.strip();
    return ROW + PIPE.matcher(inner.substring(1, inner.length() - 1)).replaceAll("\t");
  }

  private static void table(String html, int depth, List<String> lines) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    var body = document.body();
    var layouts = layouts(body);
    if (!layouts.isEmpty() && depth < DEEPEST) {
      layouts.forEach(TabbedTables::flatten);
      around(body.html(), depth + 1, lines);
      return;
    }
    body.select("caption").forEach(caption -> lines.add(CellMarkup.text(caption.html())));
    body.select("table").forEach(table -> rows(table, lines));
  }

  /** The tables that hold others. */
  private static Set<Element> layouts(Element body) {
    var found = new LinkedHashSet<Element>();
    for (Element table : body.select("table")) {
      var above = table.parent();
      boolean known = false;
      while (above != null && !known) {
        known = above.normalName().equals("table") && !found.add(above);
        above = above.parent();
      }
    }
    return found;
  }

  /** A table that only arranges others is no table. */
  private static void flatten(Element table) {
    for (Element part : table.children()) {
      for (Element row : part.children()) {
        row.children().forEach(cell -> cell.tagName("div"));
        row.tagName("div");
      }
      part.tagName("div");
    }
    table.tagName("div");
  }

  /**
   * The rows of a table as a grid: a cell over several rows or columns stands in its first, the
   * others that it covers are empty.
   */
  private static void rows(Element table, List<String> lines) {
    var below = new int[WIDEST];
    for (Element row : table.select("> thead > tr, > tbody > tr, > tfoot > tr")) {
      lines.add(ROW + String.join("\t", row(row, below)));
    }
  }

  private static List<String> row(Element row, int[] below) {
    var cells = new String[WIDEST];
    Arrays.fill(cells, "");
    int column = 0;
    int widest = 0;
    for (Element cell : row.select("> td, > th")) {
      while (column < WIDEST && below[column] > 0) {
        column++;
      }
      int end = Math.min(WIDEST, column + span(cell, "colspan", 1));
      if (column < end) {
        cells[column] = cell.html().replaceAll("[\\t\\r\\n]+", " ");
        Arrays.fill(below, column, end, span(cell, "rowspan", Integer.MAX_VALUE));
      }
      column = end;
    }
    for (int i = 0; i < WIDEST; i++) {
      widest = below[i] > 0 || !cells[i].isEmpty() ? i + 1 : widest;
      below[i] = Math.max(0, below[i] - 1);
    }
    return List.of(cells).subList(0, Math.max(widest, column));
  }

  /** How many rows or columns a cell takes; 0 in the document means all that follow. */
  private static int span(Element cell, String attribute, int all) {
    var value = cell.attr(attribute).strip();
    if (!value.matches("\\d{1,4}")) {
      return 1;
    }
    int number = Integer.parseInt(value);
    return number == 0 ? all : number;
  }
}
