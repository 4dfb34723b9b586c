package org.preuve.lti.deeplink;

import java.util.List;
import java.util.Map;
import org.preuve.lti.Linkable;

/**
 * What the second step of {@code /choose} shows.
 *
 * @param course title of the course
 * @param back address of the first step with everything ticked
 * @param lineItems whether the platform makes columns of the grade book
 * @param problems everything to mend, in the order of the page
 */
public record DetailsView(
    String course, String back, boolean lineItems, List<Item> items, List<Problem> problems) {

  /** What to mend, and the id of its field. */
  public record Problem(String field, String code, String text) {}

  /**
   * One chosen thing.
   *
   * @param number of its fields
   * @param wrong text by field
   */
  public record Item(int number, ItemForm form, Map<String, String> wrong) {

    /** What was chosen. */
    public Linkable offer() {
      return form.offer();
    }

    /** Value of a field. */
    public String value(String field) {
      return switch (field) {
        case "title" -> form.title();
        case "text" -> form.text();
        case "maximum" -> form.maximum();
        case "label" -> form.label();
        case "from" -> form.from();
        case "until" -> form.until();
        case "hand-in-from" -> form.handInFrom();
        case "hand-in-until" -> form.handInUntil();
        default -> throw new IllegalArgumentException("no field " + field);
      };
    }

    /** Whether it has a column in the grade book. */
    public boolean graded() {
      return form.graded();
    }

    /** Whether a date is set or wrong, so that the dates stand open. */
    public boolean dated() {
      return List.of("from", "until", "hand-in-from", "hand-in-until").stream()
          .anyMatch(field -> !value(field).isEmpty());
    }

    /** Id and name of a field. */
    public String id(String field) {
      return field + "-" + number;
    }
  }
}
