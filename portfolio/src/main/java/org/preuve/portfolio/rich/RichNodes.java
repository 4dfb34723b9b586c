package org.preuve.portfolio.rich;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what CommonMark's own HTML would show otherwise than these pages allow. */
final class RichNodes implements NodeRenderer {

  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:).+");
  private static final int LOWEST = 6;

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final int below;
  private final String newTab;
  private int last;
  private boolean inLink;

  /**
   * For one text.
   *
   * @param below level of the heading under which it stands
   * @param newTab words that say that a link opens elsewhere
   */
  RichNodes(HtmlNodeRendererContext context, int below, String newTab) {
    this.context = context;
    this.html = context.getWriter();
    this.below = below;
    this.newTab = newTab;
    this.last = below;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class, Link.class, Image.class, LinkReferenceDefinition.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Link link) {
      link(link, link.getDestination());
    } else if (node instanceof Image picture) {
      link(picture, picture.getDestination());
    } else if (node instanceof LinkReferenceDefinition definition) {
      definition(definition);
    }
  }

  /** Under the heading of the page, and never more than one level below the one before. */
  private void heading(Heading heading) {
    last = Math.min(LOWEST, Math.min(below + heading.getLevel(), last + 1));
    html.line();
    html.tag("h" + last);
    children(heading);
    html.tag("/h" + last);
    html.line();
  }

  /** A page asks nobody else for a picture; an address that is no link stays to be read. */
  private void link(Node node, String address) {
    if (inLink || !ADDRESS.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
      children(node);
      html.text(" (" + address + ")");
      return;
    }
    html.tag(
        "a",
        Map.of(
            "href",
            context.encodeUrl(address),
            "target",
            "_blank",
            "rel",
            "noopener noreferrer nofollow"));
    inLink = true; // a picture in a link is no link of its own
    children(node);
    inLink = false;
    if (node.getFirstChild() == null) {
      html.text(address);
    }
    html.tag("span", Map.of("class", "visually-hidden"));
    html.text(" " + newTab);
    html.tag("/span");
    html.tag("/a");
  }

  /** CommonMark shows none of it. */
  private void definition(LinkReferenceDefinition definition) {
    html.line();
    html.tag("p");
    html.text("[" + definition.getLabel() + "]: " + definition.getDestination());
    html.tag("/p");
    html.line();
  }

  private void children(Node node) {
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
