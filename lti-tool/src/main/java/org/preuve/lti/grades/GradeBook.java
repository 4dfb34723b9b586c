package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.preuve.lti.LtiPages;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.page.Page;

/**
 * Scores for the platform's grade book (AGS 2.0). They are kept in the caller's transaction and
 * sent after it, for seven days if need be.
 */
@ForOtherModules
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
   * @param page page of ours whose column it belongs to
   * @param cause of the last failure such as {@code 503} or {@code UNREACHABLE}; empty without one
   * @param words the platform's own about it, may be empty
   * @param graded false where it takes an earlier grade back
   */
  public record Delivery(
      UserId student,
      String page,
      BigDecimal given,
      BigDecimal maximum,
      Instant at,
      State state,
      String cause,
      String words,
      boolean graded) {

    /** The cause and the platform's own words, in the language of the page; may be empty. */
    public String reason(Page anyPage) {
      if (cause.isEmpty()) {
        return "";
      }
      var page = anyPage.with(LtiPages.PAGES);
      var key = "grades.cause." + cause;
      var said = page.has(key) ? page.t(key) : page.t("grades.cause.status", cause);
      return words.isEmpty() ? said : page.t("grades.cause.words", said, words);
    }
  }

  private final ScoreOutbox outbox;

  @Inject
  GradeBook(ScoreOutbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Sends a score after the caller's transaction. The column of the tool's own page is made if the
   * course has none; a score for another page is queued only if the course has a column for it.
   *
   * @param page page of ours whose column it belongs to, such as {@code /portfolio}
   * @param given from 0 to {@code maximum}
   * @param comment shown beside the grade; at most 2000 characters are kept
   * @param at when it was given; a later one replaces it
   */
  public void queue(
      UserId student,
      CourseId course,
      String page,
      BigDecimal given,
      BigDecimal maximum,
      String comment,
      Instant at) {
    outbox.queue(student, course, new NewScore(page, given, maximum, comment, at));
  }

  /**
   * Takes a grade back after the caller's transaction, so that the grade book shows none; nothing
   * happens where none was queued.
   *
   * @param comment shown in its place: some platforms keep the old one where none comes
   * @param at when it ceased to hold; later than the score
   */
  public void withdraw(UserId student, CourseId course, String page, String comment, Instant at) {
    if (last(course, student, page).filter(Delivery::graded).isPresent()) {
      tell(student, course, page, comment, at);
    }
  }

  /**
   * Shows words without a grade after the caller's transaction, and takes a grade back that may be
   * there (AGS 2.0, section 3.4.4: a comment needs no score).
   *
   * @param comment as that of a score
   */
  public void tell(UserId student, CourseId course, String page, String comment, Instant at) {
    outbox.queue(student, course, NewScore.none(page, comment, at));
  }

  /** The last score of a student for a page. */
  public Optional<Delivery> last(CourseId course, UserId student, String page) {
    return outbox.last(course, student, page);
  }
}
