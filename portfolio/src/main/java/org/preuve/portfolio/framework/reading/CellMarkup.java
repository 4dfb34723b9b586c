package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes HTML and Markdown mark-up off a cell or line. */
final class CellMarkup {

  private static final Pattern NOTE =
      Pattern.compile("^[\\s(\\[]*(?:\\d{1,3}|[*†‡]+|[a-z])[\\s)\\]]*$");

  /** {@code List<String>} is text. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)<(?!!--|/?(?:a|abbr|b|big|blockquote|br|caption|center|cite|code|col|colgroup|del|div"
              + "|dd|dl|dt|em|figure|font|h[1-6]|hr|i|img|ins|li|mark|o:p|ol|p|pre|q|s|section|small"
              + "|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|wbr)"
              + "(?![a-z0-9:]))");

  private static final Pattern UNIT = Pattern.compile("(?s).*\\b[kcmd]?m$");
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\\\*\\p{N}])(\\*{1,3})(?=\\S)([^*]*?\\S)(?<!\\\\)\\1(?![*\\p{N}])");

  /** No end is looked for beyond some letters: each of a million signs could begin something. */
  private static final Pattern UNDERLINE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(_{1,3})(?=\\S)(.{1,300}?)(?<=\\S)\\1(?![\\p{L}\\p{N}_])");

  /** Of a longer cell, which is none, the rest is left out: taking marks off costs its square. */
  private static final int LONGEST = 20_000;

  private static final Pattern BULLET =
      Pattern.compile("^(?:[▪●◦■❖➢✓✔‣∙·•\\uE000-\\uF8FF]|[-–—*](?=\\s))\\s*");
  private static final String BREAK = "\u001E";
  private static final String ITEM = "\u001F";

  private CellMarkup() {}

  /** The paragraphs, list items and lines of a cell, as plain text; never a blank one. */
  static List<String> paragraphs(String cell) {
    return items(cell).stream().map(Paragraph::text).toList();
  }

  /** The same, with what is an item of a list. */
  static List<Paragraph> items(String cell) {
    if (cell.isBlank()) {
      return List.of();
    }
    var read = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    boolean marked = read.indexOf('<') >= 0 || read.indexOf('&') >= 0;
    var found = new ArrayList<Paragraph>();
    boolean item = false;
    for (String piece : (marked ? unmarked(read) : read).split(BREAK)) {
      item |= piece.contains(ITEM);
      var text = RunningText.clean(piece.replace(ITEM, ""));
      var bare = BULLET.matcher(text).replaceFirst("");
      var plain = markdown(bare);
      if (!plain.isBlank()) {
        found.add(new Paragraph(plain, item || bare.length() < text.length()));
        item = false;
      }
    }
    return found;
  }

  /** Whether not all of it is read. */
  static boolean cut(String cell) {
    return cell.length() > LONGEST;
  }

  private static String unmarked(String cell) {
    var known = OTHER.matcher(cell).replaceAll("&lt;");
    var body = Jsoup.parseBodyFragment(known).body();
    body.select("sup").forEach(CellMarkup::superscript);
    body.select("li").forEach(item -> item.prependText(ITEM));
    body.select("p, div, li, ul, ol, br, td, th, tr, h1, h2, h3, h4, h5, h6")
        .forEach(CellMarkup::separate);
    return body.wholeText();
  }

  /** The whole as one line. */
  static String text(String cell) {
    return String.join(" ", paragraphs(cell));
  }

  private static void separate(Element element) {
    element.before(new TextNode(BREAK));
    element.after(new TextNode(BREAK));
  }

  /** A footnote mark goes, a square metre stays one, an ordinal keeps its letters. */
  private static void superscript(Element sup) {
    var text = sup.text().strip();
    var before = sup.previousSibling() instanceof TextNode node ? node.getWholeText() : "";
    if (UNIT.matcher(before).matches() && text.matches("[23]")) {
      sup.replaceWith(new TextNode(text.equals("2") ? "²" : "³"));
    } else if (NOTE.matcher(text).matches()) {
      sup.remove();
    } else {
      sup.unwrap();
    }
  }

  private static String markdown(String text) {
    var plain = STRONG.matcher(text).replaceAll("$2");
    plain = UNDERLINE.matcher(STRONG.matcher(plain).replaceAll("$2")).replaceAll("$2");
    return plain.replaceFirst("^#{1,6}\\s+", "").replaceAll("\\\\([*_#.\\[\\]()-])", "$1").strip();
  }
}
