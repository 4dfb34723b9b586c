package org.preuve.web.frame;

import gg.jte.Content;
import java.net.URI;

/**
 * What the head of a public page says to programs that show or look for pages.
 *
 * @param indexed whether search engines may list it
 * @param title of the page where others show it, which must stay true
 * @param description in a sentence
 * @param address its own, whole
 * @param picture of 1,200 by 630 pixels, whole
 * @param pictureText what the picture shows
 * @param data what the page says as JSON-LD, empty for nothing
 */
public record PublicHead(
    boolean indexed,
    String title,
    String description,
    URI address,
    URI picture,
    String pictureText,
    String data) {

  /**
   * The data as the content of an element {@code script}, in which nothing ends it: JSON knows the
   * same text with escapes (HTML, section "Restrictions for contents of script elements").
   */
  public Content block() {
    var safe = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    return output -> output.writeContent(safe);
  }
}
