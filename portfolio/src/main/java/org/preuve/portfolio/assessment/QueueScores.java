package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.preuve.lti.Caller;
import org.preuve.lti.GradeBook;
import org.preuve.portfolio.Competency;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Frameworks;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.PortfolioPages;

/**
 * Queues what a decision changes in the grade book: the portfolio's score, and those of the bloc
 * and the competency where the course has a column for them.
 */
@Dependent
class QueueScores {

  private final AssessmentRepository assessments;
  private final GradeBook gradeBook;
  private final Frameworks frameworks;

  @Inject
  QueueScores(AssessmentRepository assessments, GradeBook gradeBook, Frameworks frameworks) {
    this.assessments = assessments;
    this.gradeBook = gradeBook;
    this.frameworks = frameworks;
  }

  /** In the transaction that releases the decision. */
  void queue(Caller assessor, Seat seat, Outcome outcome) {
    var inForce =
        assessments.inForce(seat.student().value(), assessor.course().value()).stream()
            .map(Released::decision)
            .toList();
    var framework = frameworks.of(assessor.course());
    count(assessor, seat, PortfolioPages.HOME, framework.competencies(), inForce);
    framework
        .blocOf(seat.code())
        .ifPresent(
            bloc ->
                count(
                    assessor,
                    seat,
                    PortfolioPages.bloc(bloc.number()),
                    bloc.competencies(),
                    inForce));
    one(assessor, seat, outcome);
  }

  /** A count of acquired competencies; it says so in words beside the number. */
  private void count(
      Caller assessor, Seat seat, String page, List<Competency> all, List<Decision> inForce) {
    var codes = all.stream().map(Competency::code).toList();
    var outcomes =
        inForce.stream().filter(d -> codes.contains(d.code())).map(Decision::outcome).toList();
    long acquired = many(outcomes, Outcome.ACQUIRED);
    var comment =
        PortfolioPages.PAGES.text(
            assessor.locale(), "home.lead", acquired, codes.size(), many(outcomes, Outcome.EXEMPT));
    queue(assessor, seat, page, acquired, codes.size(), comment);
  }

  /**
   * All points or none. Who is exempt has nothing left to show and gets them too; the outcome
   * stands in words beside the number.
   */
  private void one(Caller assessor, Seat seat, Outcome outcome) {
    boolean all = outcome == Outcome.ACQUIRED || outcome == Outcome.EXEMPT;
    var comment = PortfolioPages.PAGES.text(assessor.locale(), "outcome." + outcome.mark());
    queue(assessor, seat, PortfolioPages.competency(seat.code()), all ? 1 : 0, 1, comment);
  }

  private void queue(
      Caller assessor, Seat seat, String page, long given, long maximum, String comment) {
    gradeBook.queue(
        seat.student(),
        assessor.course(),
        page,
        BigDecimal.valueOf(given),
        BigDecimal.valueOf(maximum),
        comment,
        seat.now());
  }

  private static long many(List<Outcome> outcomes, Outcome wanted) {
    return outcomes.stream().filter(o -> o == wanted).count();
  }
}
