package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.preuve.lti.grades.GradeBook;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * Queues what a decision changes in the grade book: the portfolio's score, and those of the bloc
 * and the competency where the course has a column for them.
 */
@Dependent
class QueueScores {

  private final AssessmentRepository assessments;
  private final GradeBook gradeBook;
  private final Frameworks frameworks;
  private final Grading grading;

  @Inject
  QueueScores(
      AssessmentRepository assessments,
      GradeBook gradeBook,
      Frameworks frameworks,
      Grading grading) {
    this.grading = grading;
    this.assessments = assessments;
    this.gradeBook = gradeBook;
    this.frameworks = frameworks;
  }

  /** In the transaction that releases the decision. */
  void queue(Caller assessor, AssessmentItem seat) {
    var pages = PageScore.pages(frameworks.of(assessor.course()), seat.code());
    queue(assessor, seat.student(), pages);
  }

  /** Queues for those pages whose score was never queued; no decision is released meanwhile. */
  @Transactional
  void queueMissing(Caller assessor, UserId student, Collection<String> pages) {
    assessments.lock(student.value(), assessor.course().value());
    var missing =
        pages.stream()
            .filter(page -> gradeBook.last(assessor.course(), student, page).isEmpty())
            .toList();
    queue(assessor, student, missing);
  }

  /** Queues for every page that these decisions are on, as the course now grades them. */
  @Transactional
  void queueAnew(Caller assessor, UserId student, Collection<String> codes) {
    assessments.lock(student.value(), assessor.course().value());
    var framework = frameworks.of(assessor.course());
    var pages = new LinkedHashSet<String>();
    codes.forEach(code -> pages.addAll(PageScore.pages(framework, code)));
    queue(assessor, student, pages);
  }

  private void queue(Caller assessor, UserId student, Collection<String> pages) {
    var framework = frameworks.of(assessor.course());
    var inProgress = grading.inProgress(assessor.course());
    var inForce =
        assessments.inForce(student.value(), assessor.course().value(), framework.id()).stream()
            .map(ReleasedDecision::decision)
            .toList();
    for (var page : pages) {
      PageScore.of(framework, inForce, page, inProgress, assessor.locale())
          .ifPresentOrElse(
              score -> queue(assessor, student, score),
              () ->
                  PageScore.words(framework, inForce, page, assessor.locale())
                      .ifPresent(words -> queue(assessor, student, page, words)));
    }
  }

  /** No grade; what the assessor wrote is wanted most where the work is not done yet. */
  private void queue(Caller assessor, UserId student, String page, PageScore.Words words) {
    var course = assessor.course();
    if (words.written()) {
      gradeBook.tell(student, course, page, words.comment(), words.at());
    } else {
      gradeBook.withdraw(student, course, page, words.comment(), words.at());
    }
  }

  private void queue(Caller assessor, UserId student, PageScore score) {
    gradeBook.queue(
        student,
        assessor.course(),
        score.page(),
        score.given(),
        score.maximum(),
        score.comment(),
        score.at());
  }
}
