package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.People;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts scores into words, one row each. */
@Dependent
class ScoreRows {

  private static final List<String> HEADS =
      List.of("student", "column", "score", "maximum", "state", "reason", "when", "next");

  private final CourseRepository courses;
  private final Columns columns;
  private final People people;

  @Inject
  ScoreRows(CourseRepository courses, Columns columns, People people) {
    this.courses = courses;
    this.columns = columns;
    this.people = people;
  }

  /** What students and columns of these scores are called. */
  GradeLabels labels(Page page, Caller caller, List<QueuedScore> all) {
    var names = people.names(all.stream().map(QueuedScore::student).toList());
    var course = courses.byId(caller.course().value()).orElseThrow();
    var labels = columns.labels(course);
    labels.putIfAbsent(columns.homePage(), page.t("grades.portfolio"));
    return new GradeLabels(names, labels);
  }

  /** Those that fit, in the same order. */
  List<GradesView.Row> rows(
      Page page, List<QueuedScore> all, ScoreFilter filter, GradeLabels labels) {
    return all.stream().filter(filter::fits).map(score -> row(page, score, labels)).toList();
  }

  /** Those that fit, as lines for spreadsheets, heads first; score and maximum are numbers. */
  List<List<String>> lines(
      Page page, List<QueuedScore> all, ScoreFilter filter, GradeLabels labels) {
    var heads = HEADS.stream().map(head -> page.t("grades.th." + head));
    var lines = all.stream().filter(filter::fits).map(score -> line(page, score, labels));
    return Stream.concat(Stream.of(heads.toList()), lines).toList();
  }

  private static List<String> line(Page page, QueuedScore score, GradeLabels labels) {
    var row = row(page, score, labels);
    return List.of(
        row.student(),
        row.column(),
        score.graded() ? GradeLabels.number(page, score.given()) : "",
        score.graded() ? GradeLabels.number(page, score.maximum()) : "",
        row.state(),
        row.reason(),
        row.when(),
        row.next());
  }

  private static GradesView.Row row(Page page, QueuedScore score, GradeLabels labels) {
    var state = score.state();
    return new GradesView.Row(
        score.id(),
        labels.student(score),
        labels.column(score),
        GradeLabels.points(page, score),
        style(state),
        page.t("grades.state." + (score.columnGone() ? "GONE" : state.name())),
        page.dateTime(score.since()),
        state == State.WAITING ? page.dateTime(score.nextAttemptAt()) : "",
        score.delivery().reason(page),
        state == State.FAILED
            ? page.t(score.columnGone() ? "grades.again-column" : "grades.again")
            : "");
  }

  private static String style(State state) {
    return state == State.SENT ? "ok" : state == State.FAILED ? "no" : "wip";
  }
}
