package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.web.Caller;

/** Releases a decision and queues the student's scores, all or nothing. */
@Dependent
class ReleaseDecision {

  private final AssessmentRepository assessments;
  private final QueueScores queueScores;

  @Inject
  ReleaseDecision(AssessmentRepository assessments, QueueScores queueScores) {
    this.assessments = assessments;
    this.queueScores = queueScores;
  }

  /**
   * Releases unless somebody has since the page was opened.
   *
   * @param seen number of the decision that the page showed, 0 for none
   */
  @Transactional
  ReleaseOutcome release(Caller assessor, AssessmentItem seat, Judgement judgement, int seen) {
    var outcome = judgement.outcome();
    if (outcome == null) {
      return new ReleaseOutcome.Refused(AssessReason.DECISION_MISSING);
    }
    long student = seat.student().value();
    long course = assessor.course().value();
    assessments.lock(student, course);
    var history = assessments.history(student, course, seat.code());
    if (!history.isEmpty() && history.get(0).number() != seen) {
      return new ReleaseOutcome.Conflict(history.get(0).decision());
    }
    assessments.add(new ReleasedDecision(assessor, seat, judgement, outcome, history.size() + 1));
    assessments
        .draft(student, course, seat.code(), assessor.user().value())
        .ifPresent(assessments::remove);
    queueScores.queue(assessor, seat);
    return new ReleaseOutcome.Done();
  }
}
