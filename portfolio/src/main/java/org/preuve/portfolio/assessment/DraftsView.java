package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What {@code /release} shows.
 *
 * @param ready drafts with a decision
 * @param open how many have none yet
 * @param more how many with a decision there are beyond those
 * @param report what became of each that was chosen, empty before
 * @param soonest earliest time that can be set, for the field
 * @param problem what to mend
 */
public record DraftsView(
    String over,
    List<Item> ready,
    long open,
    long more,
    List<Line> report,
    String soonest,
    Optional<String> problem) {

  public DraftsView {
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

  /** What became of one. */
  public record Line(String student, String code, boolean done, String words) {}
}
