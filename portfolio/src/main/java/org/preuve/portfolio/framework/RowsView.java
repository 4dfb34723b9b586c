package org.preuve.portfolio.framework;

import java.util.List;

/**
 * The texts of a draft, one a line.
 *
 * @param path of the draft's page
 * @param lang language of the texts
 * @param closed whether nothing can be changed any more
 */
public record RowsView(String path, String lang, boolean closed, List<Line> lines) {

  /**
   * A text.
   *
   * @param number its place, from 1
   * @param bloc in words, may be empty
   * @param element what it is, in words
   */
  public record Line(int number, String bloc, String element, String code, String text) {}
}
