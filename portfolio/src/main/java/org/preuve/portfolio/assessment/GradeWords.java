package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.lti.grades.GradeBook;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Says how far a student's score has come on its way to the course's grade book. */
@Dependent
class GradeWords {

  private final GradeBook gradeBook;

  @Inject
  GradeWords(GradeBook gradeBook) {
    this.gradeBook = gradeBook;
  }

  /**
   * How far it has come.
   *
   * @param tone {@code ok} once sent, {@code wip} while waiting, {@code no} when the platform
   *     refuses
   */
  record Said(String words, String tone) {}

  Optional<Said> of(Page page, Caller caller, UserId student) {
    return gradeBook
        .last(caller.course(), student, PortfolioPages.HOME)
        .map(d -> new Said(words(page, d), tone(d)));
  }

  private static String words(Page page, GradeBook.Delivery d) {
    return d.graded()
        ? page.t("grade." + d.state(), d.given(), d.maximum(), d.reason(page))
        : page.t("grade.none." + d.state(), d.reason(page));
  }

  private static String tone(GradeBook.Delivery d) {
    return switch (d.state()) {
      case SENT -> "ok";
      case FAILED -> "no";
      case WAITING, SUPERSEDED -> "wip";
    };
  }
}
