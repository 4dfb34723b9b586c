package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.web.CourseId;
import org.preuve.web.page.Page;

/** Says what the grade book shows beside our scores. */
@Dependent
class ComparisonWords {

  private final CompareGrades compareGrades;

  @Inject
  ComparisonWords(CompareGrades compareGrades) {
    this.compareGrades = compareGrades;
  }

  GradesView.Comparison of(Page page, CourseId course, GradeLabels labels) {
    var outcome = compareGrades.compare(course);
    var pairs = outcome.scores().stream().map(c -> pair(page, c, labels)).toList();
    if (!outcome.cause().isEmpty()) {
      return new GradesView.Comparison(unread(page, outcome.cause()), "wip", pairs);
    }
    if (pairs.isEmpty()) {
      return new GradesView.Comparison(page.t("grades.compare.zero"), "wip", pairs);
    }
    long other = outcome.scores().stream().filter(c -> !c.same()).count();
    var lead = page.t("grades.compare.lead", pairs.size(), other);
    return new GradesView.Comparison(lead, other == 0 ? "ok" : "wip", pairs);
  }

  private static String unread(Page page, String cause) {
    var key = "grades.compare." + cause;
    return page.has(key) ? page.t(key) : page.t("grades.compare.failed", cause);
  }

  private static GradesView.Pair pair(
      Page page, CompareGrades.Compared compared, GradeLabels labels) {
    var word = compared.theirs().isEmpty() ? "none" : compared.same() ? "same" : "other";
    return new GradesView.Pair(
        labels.student(compared.ours()),
        labels.column(compared.ours()),
        GradeLabels.points(page, compared.ours()),
        compared
            .theirs()
            .map(g -> GradeLabels.points(page, g.score(), g.maximum()))
            .orElseGet(() -> page.t("grades.compare.nothing")),
        compared.same() ? "ok" : "wip",
        page.t("grades.compare." + word));
  }
}
