package org.preuve.portfolio.rich;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.preuve.web.page.Page;

/**
 * What people write, with the marks of CommonMark 0.31: bold, italic, headings, lists, quotes, code
 * and links. HTML in it is text, a picture is a link, an address that is none of the web or of mail
 * is text; line breaks stay. Nothing that was written is hidden.
 */
public final class RichText {

  /** Characters that are looked at for marks. */
  private static final int LONGEST = 300_000;

  /** Elements inside each other; the renderer goes down by recursion. */
  private static final int DEEPEST = 60;

  private static final int BLOCKS = 20;

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(BlockQuote.class, FencedCodeBlock.class, Heading.class, ListBlock.class))
          .maxOpenBlockParsers(BLOCKS)
          .build();

  private RichText() {}

  /**
   * As HTML.
   *
   * @param below level of the heading under which it stands, 1 to 5
   */
  public static Content of(Page page, String words, int below) {
    var html = html(words, below, page.t("new-tab"));
    return output -> output.writeContent(html);
  }

  /** Whether formatting shows it otherwise than as it was written. */
  public static boolean marked(String words) {
    return words.length() <= LONGEST && !new Nodes(PARSER.parse(words)).plain();
  }

  static String html(String words, int below, String newTab) {
    if (words.length() > LONGEST) {
      return plain(words);
    }
    var document = PARSER.parse(words);
    return new Nodes(document).depth() > DEEPEST
        ? plain(words)
        : renderer(below, newTab).render(document);
  }

  private static HtmlRenderer renderer(int below, String newTab) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .softbreak("<br>\n")
        .nodeRendererFactory(context -> new RichNodes(context, below, newTab))
        .build();
  }

  private static String plain(String words) {
    var output = new StringOutput();
    output.writeContent("<p class=\"pv-prose\">");
    Escape.htmlContent(words, output);
    output.writeContent("</p>\n");
    return output.toString();
  }
}
