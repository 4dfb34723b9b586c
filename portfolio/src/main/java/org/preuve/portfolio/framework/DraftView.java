package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.reading.FrameworkDraft;

/**
 * A draft on its page.
 *
 * @param id stands in the address
 * @param title of the certification, or words that say there is none
 * @param official whether the title is the certifier's
 * @param imported when it was imported
 * @param lead how much was found, in words
 * @param warnings what to look at
 * @param blocs in order
 * @param match name of the framework whose wording it gives; empty if none
 * @param confirmed since when it is in force, or until when it was, in words
 * @param superseded whether another one has replaced it
 * @param state whether it waits for a decision or was declined, in words
 */
public record DraftView(
    String id,
    String title,
    boolean official,
    String imported,
    String lead,
    List<Warning> warnings,
    List<Part> blocs,
    Optional<String> match,
    Optional<String> confirmed,
    boolean superseded,
    Optional<String> state) {

  /**
   * A point to look at.
   *
   * @param code stable code
   * @param text one sentence
   */
  public record Warning(String code, String text) {}

  /**
   * A bloc.
   *
   * @param heading {@code Bloc 2}, in the reader's language
   * @param title official title, may be empty
   * @param count number of competencies, in words
   * @param rows competencies
   */
  public record Part(
      String heading, String title, String count, List<FrameworkDraft.DraftCompetency> rows) {}
}
