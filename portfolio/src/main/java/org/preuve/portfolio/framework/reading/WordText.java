package org.preuve.portfolio.framework.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The text and tables of a word processor's document (ECMA-376, part 1, chapter 17) as HTML, so
 * that they are read like any other tables.
 */
final class WordText {

  private final StringBuilder html = new StringBuilder();

  private WordText() {}

  static String of(Document document) {
    var text = new WordText();
    document.getElementsByTag("w:body").stream().limit(1).forEach(body -> text.blocks(body, false));
    return text.html.toString();
  }

  private void blocks(Element parent, boolean cell) {
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "w:p" -> paragraph(child, cell);
        case "w:tbl" -> table(child);
        case "w:sdt", "w:sdtContent", "w:ins", "w:smartTag" -> blocks(child, cell);
        default -> {
          // properties and what holds no text of its own
        }
      }
    }
  }

  private void paragraph(Element paragraph, boolean cell) {
    var text = new StringBuilder();
    runs(paragraph, text);
    boolean item = !paragraph.getElementsByTag("w:numPr").isEmpty();
    if (cell) {
      html.append(item ? "<ul><li>" : "<p>").append(text).append(item ? "</li></ul>" : "</p>");
    } else {
      html.append(item && text.length() > 0 ? "• " : "").append(text).append("\n\n");
    }
  }

  /** Inserted text counts, deleted text does not; a drawing's older copy is left out. */
  private static void runs(Element parent, StringBuilder text) {
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "w:t" -> text.append(Entities.escape(child.wholeText()));
        case "w:tab" -> text.append(' ');
        case "w:br", "w:cr" -> text.append("<br>");
        case "w:noBreakHyphen" -> text.append('-');
        case "w:footnoteReference", "w:endnoteReference" ->
            text.append("<sup>").append(Entities.escape(child.attr("w:id"))).append("</sup>");
        case "w:r" -> run(child, text);
        case "w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr" -> {
          // not part of the text as it stands
        }
        default -> runs(child, text);
      }
    }
  }

  private static void run(Element run, StringBuilder text) {
    boolean raised =
        run.getElementsByTag("w:vertAlign").stream()
            .anyMatch(one -> one.attr("w:val").equals("superscript"));
    text.append(raised ? "<sup>" : "");
    runs(run, text);
    text.append(raised ? "</sup>" : "");
  }

  private void table(Element table) {
    html.append("<table>");
    for (Element row : table.children()) {
      if (row.tagName().equals("w:tr")) {
        html.append("<tr>");
        row.children().stream().filter(one -> one.tagName().equals("w:tc")).forEach(this::cell);
        html.append("</tr>");
      }
    }
    html.append("</table>\n");
  }

  /** A cell that continues the one above is empty, as in a grid. */
  private void cell(Element cell) {
    var merged = cell.getElementsByTag("w:vMerge").first();
    boolean covered = merged != null && !merged.attr("w:val").equals("restart");
    var span = cell.getElementsByTag("w:gridSpan").first();
    var width = span == null ? "" : span.attr("w:val");
    html.append(width.matches("\\d{1,2}") ? "<td colspan=\"" + width + "\">" : "<td>");
    if (!covered) {
      blocks(cell, true);
    }
    html.append("</td>");
  }
}
