package org.preuve.portfolio.submission;

import java.util.List;

/**
 * Below a piece that several have made.
 *
 * @param id of the piece
 * @param frozen whether it is shown to somebody who assesses
 * @param parts of those who made it
 * @param warnings where the framework asks for individual work
 */
public record GroupPanelView(String id, boolean frozen, List<Part> parts, List<String> warnings) {

  /**
   * What one of them did.
   *
   * @param name or what stands for it
   * @param words may be empty
   * @param changed whether the words that are kept are not those that were frozen
   * @param candidate whether it is the one whose submission this is
   */
  public record Part(String name, String words, boolean changed, boolean candidate) {}
}
