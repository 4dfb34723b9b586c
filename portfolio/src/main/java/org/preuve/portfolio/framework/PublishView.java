package org.preuve.portfolio.framework;

import java.util.List;

/**
 * The form that makes a version of a draft.
 *
 * @param action where it is sent
 * @param title of the certification as the document has it
 * @param longest characters that a title may have
 * @param families what it can be the next version of, by id
 * @param everywhere whether the person can publish it for every registration
 * @param revision of the draft that the page shows
 */
public record PublishView(
    String action,
    String title,
    int longest,
    List<Choice> families,
    boolean everywhere,
    int revision) {

  /** A certification, in words with the number that the version would have. */
  public record Choice(String id, String text) {}
}
