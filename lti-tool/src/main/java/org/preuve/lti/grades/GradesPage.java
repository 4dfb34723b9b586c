package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.Caller;
import org.preuve.lti.GradeBook.State;
import org.preuve.lti.Page;
import org.preuve.lti.People;
import org.preuve.lti.launch.CourseRepository;

/** Puts the scores of a course into words. */
@Dependent
class GradesPage {

  private static final List<State> SHOWN = List.of(State.SENT, State.WAITING, State.FAILED);

  private final ScoreOutbox outbox;
  private final ComparisonWords comparisonWords;
  private final CourseRepository courses;
  private final Columns columns;
  private final People people;

  @Inject
  GradesPage(
      ScoreOutbox outbox,
      ComparisonWords comparisonWords,
      CourseRepository courses,
      Columns columns,
      People people) {
    this.outbox = outbox;
    this.comparisonWords = comparisonWords;
    this.courses = courses;
    this.columns = columns;
    this.people = people;
  }

  /**
   * The page.
   *
   * @param filter state in lower case; anything else shows all
   * @param compare whether the grade book is asked
   */
  GradesView view(Page page, Caller caller, String filter, boolean compare) {
    var all = outbox.all(caller.course());
    var labels = labels(page, caller, all);
    return new GradesView(
        caller.courseTitle(),
        lead(page, all),
        !all.isEmpty(),
        choices(page, all, filter),
        all.stream()
            .filter(score -> fits(score, filter))
            .map(score -> row(page, score, labels))
            .toList(),
        failed(page, all),
        compare
            ? Optional.of(comparisonWords.of(page, caller.course(), labels))
            : Optional.empty());
  }

  private GradeLabels labels(Page page, Caller caller, List<QueuedScore> all) {
    var names = people.names(all.stream().map(QueuedScore::student).toList());
    var course = courses.byId(caller.course().value()).orElseThrow();
    var labels = columns.labels(course);
    labels.putIfAbsent(columns.homePage(), page.t("grades.portfolio"));
    return new GradeLabels(names, labels);
  }

  private static String lead(Page page, List<QueuedScore> all) {
    return page.t(
        "grades.lead", count(all, State.SENT), count(all, State.WAITING), count(all, State.FAILED));
  }

  private static Optional<String> failed(Page page, List<QueuedScore> all) {
    long failed = count(all, State.FAILED);
    return failed == 0 ? Optional.empty() : Optional.of(page.t("grades.again-all", failed));
  }

  private static List<GradesView.Choice> choices(Page page, List<QueuedScore> all, String filter) {
    var states =
        SHOWN.stream()
            .map(
                s ->
                    new GradesView.Choice(
                        page.t("grades.filter." + s.name(), count(all, s)),
                        "/grades?state=" + word(s),
                        word(s).equals(filter)));
    boolean none = SHOWN.stream().noneMatch(s -> word(s).equals(filter));
    var every = new GradesView.Choice(page.t("grades.filter.all"), "/grades", none);
    return Stream.concat(Stream.of(every), states).toList();
  }

  private static boolean fits(QueuedScore score, String filter) {
    return SHOWN.stream().noneMatch(s -> word(s).equals(filter))
        || word(score.state()).equals(filter);
  }

  private static GradesView.Row row(Page page, QueuedScore score, GradeLabels labels) {
    var state = score.state();
    return new GradesView.Row(
        score.id(),
        labels.student(score),
        labels.column(score),
        GradeLabels.points(page, score),
        style(state),
        page.t("grades.state." + state.name()),
        page.dateTime(score.since()),
        state == State.WAITING ? page.dateTime(score.nextAttemptAt()) : "",
        score.delivery().reason(page),
        state == State.FAILED);
  }

  private static String style(State state) {
    return state == State.SENT ? "ok" : state == State.FAILED ? "no" : "wip";
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static long count(List<QueuedScore> all, State state) {
    return all.stream().filter(score -> score.state() == state).count();
  }
}
