package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * A version on its page.
 *
 * @param title of the certification
 * @param lang of its official texts
 * @param number which version, in words
 * @param published by whom and when, in words
 * @param source SHA-256 of the document that was imported
 * @param beside path of the page with the document beside each text; empty where it is not here
 * @param before which version it is compared with, in words
 * @param notes what else differs, in words
 * @param changes texts that came, went or differ
 * @param left how many more there are than are shown
 * @param move path of the page that moves the course to it; empty where it works with it
 */
public record VersionView(
    String title,
    String lang,
    String number,
    String published,
    Optional<String> source,
    Optional<String> beside,
    Optional<String> before,
    List<String> notes,
    List<Line> changes,
    int left,
    Optional<String> move,
    OutlineView outline) {

  /**
   * A text that differs.
   *
   * @param name what it is, and where
   * @param before empty when it came
   * @param after empty when it went
   */
  public record Line(String name, String before, String after) {}
}
