package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /release} shows.
 *
 * @param query of the filter, with its question mark
 * @param here the same with the page that is shown
 * @param filters what can be chosen
 * @param matching how many drafts the filter lets through
 * @param ready those of this page
 * @param free how many of all pages one action would release
 * @param position which page of how many, in words; empty for a single one
 * @param previous path of the page before
 * @param next path of the page after
 * @param open how many have none yet
 * @param more how many with a decision there are that no page shows yet
 * @param report what became of each that was chosen, empty before
 * @param soonest earliest time that can be set, for the field
 * @param problem what to mend
 */
public record DraftsView(
    String over,
    String query,
    String here,
    List<Filter> filters,
    int matching,
    List<Item> ready,
    int free,
    String position,
    Optional<String> previous,
    Optional<String> next,
    long open,
    long more,
    List<Line> report,
    String soonest,
    Optional<String> problem) {

  public DraftsView {
    filters = List.copyOf(filters);
    ready = List.copyOf(ready);
    report = List.copyOf(report);
  }

  /**
   * One draft: whom it goes to and what goes out.
   *
   * @param field value of the box
   * @param criteria how many are judged, in words
   * @param inForce the decision that it would follow, in words
   * @param planned when it goes out by itself, or why it did not, in words
   * @param refused whether it cannot go out before somebody has looked at it
   * @param free whether it waits for nobody and no time
   * @param chosen whether its box is checked
   */
  public record Item(
      long id,
      String field,
      String student,
      String code,
      String label,
      String path,
      AssessView.Mark mark,
      String message,
      String criteria,
      String saved,
      Optional<String> inForce,
      Optional<String> planned,
      boolean refused,
      boolean free,
      boolean chosen) {

    Item choose() {
      return new Item(
          id, field, student, code, label, path, mark, message, criteria, saved, inForce, planned,
          refused, free, true);
    }
  }

  /** Whether a filter is in use. */
  public boolean filtered() {
    return !query.isEmpty();
  }

  /**
   * One filter.
   *
   * @param name of its field
   */
  public record Filter(String name, String label, List<Choice> choices) {}

  /** A value of a filter. */
  public record Choice(String value, String label, boolean chosen) {}

  /** What became of one. */
  public record Line(String student, String code, boolean done, String words) {}
}
