package org.preuve.portfolio.remark;

/**
 * A remark on a page.
 *
 * @param where page, line or moment, in words
 * @param meta who said it and when, or that it is not released
 * @param removable whether the reader may take it back
 * @param piece id of the piece
 */
public record RemarkView(
    long id,
    Place place,
    String where,
    String words,
    String meta,
    boolean removable,
    String piece) {

  /** Where its place is shown, inside the course. */
  public String path() {
    var at = "/evidence/" + piece;
    if (place.kind() == Place.Kind.PAGE) {
      return at + "?file=" + place.file() + "&page=" + place.number() + "#" + anchor();
    }
    return at + "#" + anchor();
  }

  /** Of the remark itself. */
  public String anchor() {
    return "remark-" + id;
  }
}
