package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;

/** Releases a decision and queues the student's scores, all or nothing. */
@Dependent
class ReleaseDecision {

  private final AssessmentRepository assessments;
  private final SubmissionRepository submissions;
  private final QueueScores queueScores;
  private final Consequences consequences;
  private final WaitingRepository waiting;
  private final ReviewRepository reviews;

  @Inject
  ReleaseDecision(
      AssessmentRepository assessments,
      SubmissionRepository submissions,
      QueueScores queueScores,
      Consequences consequences,
      WaitingRepository waiting,
      ReviewRepository reviews) {
    this.assessments = assessments;
    this.submissions = submissions;
    this.queueScores = queueScores;
    this.consequences = consequences;
    this.waiting = waiting;
    this.reviews = reviews;
  }

  /**
   * Releases unless somebody has since the page was opened.
   *
   * @param seen number of the decision that the page showed, 0 for none
   * @param fields of the form, with the answers about what rests on a higher decision
   */
  @Transactional
  ReleaseOutcome release(
      Caller assessor,
      AssessmentItem seat,
      Judgement judgement,
      int seen,
      Map<String, String> fields) {
    var outcome = judgement.outcome();
    if (outcome == null) {
      return new ReleaseOutcome.Refused(AssessReason.DECISION_MISSING);
    }
    long student = seat.student().value();
    long course = assessor.course().value();
    if (judgement.reason().isEmpty()
        && assessments.pieces(student, course, seat.attempt(), seat.code()) == 0) {
      return new ReleaseOutcome.Refused(AssessReason.REASON_MISSING);
    }
    assessments.lock(student, course);
    if (submissions.withdrawn(student, course, seat.attempt()) > 0) {
      return new ReleaseOutcome.Refused(AssessReason.ASSESSMENT_NOT_FOUND); // taken back meanwhile
    }
    var history = assessments.history(student, course, seat.framework(), seat.code());
    if (!history.isEmpty() && history.get(0).number() != seen) {
      return new ReleaseOutcome.Conflict(history.get(0).decision());
    }
    if (outcome != Outcome.ACQUIRED) {
      var subject = Subject.of(seat.student(), assessor.course(), seat.code());
      if (consequences.open(assessor, subject, fields)) {
        return new ReleaseOutcome.RestedOn();
      }
      consequences.settle(assessor, subject, fields);
    }
    assessments.add(new ReleasedDecision(assessor, seat, judgement, outcome, history.size() + 1));
    assessments
        .draft(student, course, seat.framework(), seat.code(), assessor.user().value())
        .ifPresent(assessments::remove);
    reviews.answer(
        student, course, seat.framework(), seat.code(), "", assessor.user().value(), seat.now());
    waiting.settle(course, student, seat.framework(), seat.code(), seat.attempt());
    queueScores.queue(assessor, seat);
    return new ReleaseOutcome.Done();
  }
}
