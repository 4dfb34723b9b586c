package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;

/**
 * A draft on its page.
 *
 * @param id stands in the address
 * @param revision how often it was corrected
 * @param title of the certification, or words that say there is none
 * @param official whether the title is the certifier's
 * @param imported when it was imported
 * @param lead how much was found, in words
 * @param warnings what to look at
 * @param open whether a warning waits for an answer
 * @param asks whether any warning asks for one
 * @param outline everything that was found
 * @param match name of the framework whose wording it gives; empty if none
 * @param may whether the person may correct and propose it
 * @param closed whether it can be corrected no more
 * @param confirmed since when it is in force, or until when it was, in words
 * @param superseded whether another one has replaced it
 * @param state whether it waits for a decision or was declined, in words
 * @param published set when it is a version
 * @param publish the form for those who may publish it
 */
public record DraftView(
    String id,
    int revision,
    String title,
    boolean official,
    String imported,
    String lead,
    List<Warning> warnings,
    boolean open,
    boolean asks,
    OutlineView outline,
    Optional<String> match,
    boolean may,
    boolean closed,
    Optional<String> confirmed,
    boolean superseded,
    Optional<String> state,
    Optional<Published> published,
    Optional<PublishView> publish) {

  /**
   * What became of it.
   *
   * @param text which version it is
   * @param path of the version
   */
  public record Published(String text, String path) {}

  /**
   * A point to look at.
   *
   * @param code stable code
   * @param text one sentence
   * @param words of the document that it is about, may be empty
   * @param asks whether somebody must look at it
   * @param index its place in the list
   * @param seen whether somebody has
   */
  public record Warning(
      String code, String text, String words, boolean asks, int index, boolean seen) {}
}
