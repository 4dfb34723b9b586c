package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * The texts of a draft, one a line, beside the document that they come from.
 *
 * @param back address of the page before, its name beside it
 * @param path of the draft's page; empty where nothing can be corrected from here
 * @param lead what the page is for, in words
 * @param lang language of the texts
 * @param closed whether nothing can be changed any more
 * @param source empty for what was imported before sources were kept
 */
public record RowsView(
    Back back,
    String path,
    String lead,
    String lang,
    boolean closed,
    List<Line> lines,
    Optional<Source> source) {

  /** The page before. */
  public record Back(String path, String name) {}

  /**
   * A text.
   *
   * @param number its place, from 1
   * @param bloc in words, may be empty
   * @param element what it is, in words
   * @param origin where it came from
   */
  public record Line(
      int number, String bloc, String element, String code, String text, Optional<Origin> origin) {}

  /**
   * Where a text came from.
   *
   * @param label in words
   * @param address of the place, empty where there is none
   * @param words what was read there, where a person has corrected it; else empty
   */
  public record Origin(String label, String address, String words) {}

  /**
   * A part of the document.
   *
   * @param name which part, in words; empty where it is all
   * @param parts addresses of the other parts, may be empty
   */
  public record Source(List<Piece> pieces, String name, List<Back> parts) {}

  /**
   * A piece of the document.
   *
   * @param id its anchor
   * @param label its place, in words; empty where the piece before has the same
   * @param rows numbers of the rows that come from it
   */
  public record Piece(String id, String label, String text, List<Integer> rows) {}
}
