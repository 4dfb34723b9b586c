package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /to-assess} shows.
 *
 * @param next path of the first item, with the filter
 * @param blocs choices of the bloc filter
 * @param shows choices of the state filter
 * @param link id of the resource link of the session, empty without one
 * @param drafts how many drafts this assessor has
 * @param refused how many of them have not gone out when they should
 * @param reviews what students ask to look at again, the oldest first
 * @param items the longest wait first
 * @param more how many wait beyond those
 * @param hidden whether candidates are shown by their pseudonyms
 */
public record QueueView(
    String over,
    String lead,
    Optional<String> next,
    List<Choice> blocs,
    List<Choice> shows,
    String name,
    String code,
    String link,
    boolean ofLink,
    boolean filtered,
    long drafts,
    long refused,
    List<Review> reviews,
    List<Item> items,
    int more,
    boolean hidden) {

  public QueueView {
    blocs = List.copyOf(blocs);
    shows = List.copyOf(shows);
    reviews = List.copyOf(reviews);
    items = List.copyOf(items);
  }

  /** A student asks to look at a decision again. */
  public record Review(String student, String code, String path, String asked, String words) {}

  /** A value of a filter. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * One thing to assess.
   *
   * @param since when it was submitted, in words
   * @param pieces how much evidence, in words
   * @param fresh whether it came since this assessor opened the queue last
   * @param state whether it came back and whether a draft is there, in words
   */
  public record Item(
      String student,
      String code,
      String label,
      String path,
      String since,
      String pieces,
      String state,
      boolean fresh) {}
}
