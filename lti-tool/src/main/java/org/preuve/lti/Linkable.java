package org.preuve.lti;

/**
 * One thing that a teacher can put into a course.
 *
 * @param title proposed title of the activity
 * @param text proposed description
 * @param path page of the course that opens it, for learners and for teachers; also the {@code
 *     resourceId} of its line item (AGS 2.0, section 3.2.5)
 * @param graded whether it usually has a column in the grade book
 * @param maximum proposed points of that column; 0 when it never has scores, so no column is
 *     offered
 */
public record Linkable(
    LinkKind kind, String title, String text, String path, boolean graded, int maximum) {

  /** Whether it can have a column in the grade book. */
  public boolean gradable() {
    return maximum > 0;
  }
}
