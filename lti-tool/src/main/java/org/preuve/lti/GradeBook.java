package org.preuve.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.preuve.lti.grades.ScoreOutbox;

/**
 * Scores for the platform's grade book (AGS 2.0). They are kept in the caller's transaction and
 * sent after it, as often as it takes.
 */
@Dependent
public class GradeBook {

  /** How far a score has come. */
  public enum State {
    /** Will be sent, or sent again. */
    WAITING,
    /** The platform has it. */
    SENT,
    /** The platform will not take it; see the cause. */
    FAILED,
    /** A newer score of the same student took its place. */
    SUPERSEDED
  }

  /**
   * One score on its way.
   *
   * @param cause of the last failure such as {@code 503} or {@code UNREACHABLE}; empty without one
   */
  public record Delivery(
      UserId student,
      BigDecimal given,
      BigDecimal maximum,
      Instant at,
      State state,
      String cause) {}

  private final ScoreOutbox outbox;

  @Inject
  GradeBook(ScoreOutbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Sends a score after the caller's transaction.
   *
   * @param comment shown beside the grade; at most 2000 characters are kept
   * @param at when it was given; a later one replaces it
   */
  public void queue(
      UserId student,
      CourseId course,
      BigDecimal given,
      BigDecimal maximum,
      String comment,
      Instant at) {
    outbox.queue(student, course, given, maximum, comment, at);
  }

  /** The last score of each student, newest first. */
  public List<Delivery> deliveries(CourseId course) {
    return outbox.deliveries(course);
  }

  /** Tries the failed scores of a course again. */
  public void resend(CourseId course) {
    outbox.resend(course);
  }
}
