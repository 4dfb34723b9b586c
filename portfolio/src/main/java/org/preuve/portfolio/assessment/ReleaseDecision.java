package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.remark.Remarks;
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
  private final Remarks remarks;

  @Inject
  ReleaseDecision(
      AssessmentRepository assessments,
      SubmissionRepository submissions,
      QueueScores queueScores,
      Consequences consequences,
      WaitingRepository waiting,
      ReviewRepository reviews,
      Remarks remarks) {
    this.assessments = assessments;
    this.submissions = submissions;
    this.queueScores = queueScores;
    this.consequences = consequences;
    this.waiting = waiting;
    this.reviews = reviews;
    this.remarks = remarks;
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
    assessments.lock(seat.student().value(), assessor.course().value());
    return hindrance(assessor, seat, judgement, seen, fields)
        .orElseGet(() -> store(assessor, seat, judgement, outcome, fields));
  }

  /** Why it would not be released as it stands; empty when it would. */
  Optional<ReleaseOutcome> hindrance(
      Caller assessor,
      AssessmentItem seat,
      Judgement judgement,
      int seen,
      Map<String, String> fields) {
    if (judgement.outcome() == null) {
      return refused(AssessReason.DECISION_MISSING);
    }
    long student = seat.student().value();
    long course = assessor.course().value();
    if (judgement.reason().isEmpty() && bare(assessor, seat)) {
      return refused(AssessReason.REASON_MISSING);
    }
    if (submissions.withdrawn(student, course, seat.attempt()) > 0) {
      return refused(AssessReason.ASSESSMENT_NOT_FOUND); // taken back meanwhile
    }
    var history = assessments.history(student, course, seat.framework(), seat.code());
    if (!history.isEmpty() && history.get(0).number() != seen) {
      return Optional.of(new ReleaseOutcome.Conflict(history.get(0).decision()));
    }
    var subject = Subject.of(seat.student(), assessor.course(), seat.code());
    return judgement.outcome() != Outcome.ACQUIRED && consequences.open(assessor, subject, fields)
        ? Optional.of(new ReleaseOutcome.RestedOn())
        : Optional.empty();
  }

  private ReleaseOutcome store(
      Caller assessor,
      AssessmentItem seat,
      Judgement judgement,
      Outcome outcome,
      Map<String, String> fields) {
    long student = seat.student().value();
    long course = assessor.course().value();
    if (outcome != Outcome.ACQUIRED) {
      var subject = Subject.of(seat.student(), assessor.course(), seat.code());
      consequences.settle(assessor, subject, fields);
    }
    int before = assessments.history(student, course, seat.framework(), seat.code()).size();
    var sent = bare(assessor, seat) ? judgement : judgement.because("");
    assessments.add(new ReleasedDecision(assessor, seat, sent, outcome, before + 1));
    assessments
        .draft(student, course, seat.framework(), seat.code(), assessor.user().value())
        .ifPresent(assessments::remove);
    reviews.answer(
        student, course, seat.framework(), seat.code(), "", assessor.user().value(), seat.now());
    remarks.release(KeepRemarks.about(assessor, seat), judged(assessor, seat), seat.now());
    waiting.settle(course, student, seat.framework(), seat.code(), seat.attempt());
    queueScores.queue(assessor, seat);
    return new ReleaseOutcome.Done();
  }

  /** The pieces of the attempt, as the page showed them. */
  private List<String> judged(Caller assessor, AssessmentItem seat) {
    return submissions
        .evidence(
            seat.student().value(),
            assessor.course().value(),
            seat.attempt(),
            seat.framework(),
            seat.code())
        .stream()
        .map(one -> one.piece().id().value())
        .toList();
  }

  /** Whether nothing was submitted about it; a reason why it is decided so has no place else. */
  private boolean bare(Caller assessor, AssessmentItem seat) {
    long course = assessor.course().value();
    return assessments.pieces(seat.student().value(), course, seat.attempt(), seat.code()) == 0;
  }

  private static Optional<ReleaseOutcome> refused(AssessReason reason) {
    return Optional.of(new ReleaseOutcome.Refused(reason));
  }
}
