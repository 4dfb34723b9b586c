package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.preuve.lti.Caller;
import org.preuve.lti.GradeBook;
import org.preuve.portfolio.Frameworks;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.PortfolioPages;

/** Releases a decision and queues the student's score, both or neither. */
@Dependent
class ReleaseDecision {

  private final AssessmentRepository assessments;
  private final GradeBook gradeBook;
  private final Frameworks frameworks;

  @Inject
  ReleaseDecision(AssessmentRepository assessments, GradeBook gradeBook, Frameworks frameworks) {
    this.assessments = assessments;
    this.gradeBook = gradeBook;
    this.frameworks = frameworks;
  }

  /**
   * Releases unless somebody has since the page was opened.
   *
   * @param seen number of the decision that the page showed, 0 for none
   */
  @Transactional
  ReleaseOutcome release(Caller assessor, Seat seat, Judgement judgement, int seen) {
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
    assessments.add(new Released(assessor, seat, judgement, outcome, history.size() + 1));
    assessments
        .draft(student, course, seat.code(), assessor.user().value())
        .ifPresent(assessments::remove);
    queueScore(assessor, seat);
    queueCompetency(assessor, seat, outcome);
    return new ReleaseOutcome.Done();
  }

  /** The score counts acquired competencies; it says so in words beside the number. */
  private void queueScore(Caller assessor, Seat seat) {
    var inForce =
        assessments.inForce(seat.student().value(), assessor.course().value()).stream()
            .map(r -> r.decision().outcome())
            .toList();
    long acquired = count(inForce, Outcome.ACQUIRED);
    int all = frameworks.of(assessor.course()).competencies().size();
    var comment =
        PortfolioPages.PAGES.text(
            assessor.locale(), "home.lead", acquired, all, count(inForce, Outcome.EXEMPT));
    gradeBook.queue(
        seat.student(),
        assessor.course(),
        PortfolioPages.HOME,
        BigDecimal.valueOf(acquired),
        BigDecimal.valueOf(all),
        comment,
        seat.now());
  }

  /**
   * The competency's own column, if the course has one: all points or none. Who is exempt has
   * nothing left to show and gets them too; the outcome stands in words beside the number.
   */
  private void queueCompetency(Caller assessor, Seat seat, Outcome outcome) {
    boolean all = outcome == Outcome.ACQUIRED || outcome == Outcome.EXEMPT;
    gradeBook.queue(
        seat.student(),
        assessor.course(),
        PortfolioPages.competency(seat.code()),
        all ? BigDecimal.ONE : BigDecimal.ZERO,
        BigDecimal.ONE,
        PortfolioPages.PAGES.text(assessor.locale(), "outcome." + outcome.mark()),
        seat.now());
  }

  private static long count(List<Outcome> outcomes, Outcome wanted) {
    return outcomes.stream().filter(o -> o == wanted).count();
  }
}
