package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.Caller;
import org.preuve.lti.GradeBook.State;
import org.preuve.lti.Page;
import org.preuve.lti.People;
import org.preuve.lti.UserId;
import org.preuve.lti.launch.CourseRepository;

/** Puts the scores of a course into words. */
@Dependent
class GradesPage {

  private static final List<State> SHOWN = List.of(State.SENT, State.WAITING, State.FAILED);

  private final ScoreOutbox outbox;
  private final CompareGrades compareGrades;
  private final CourseRepository courses;
  private final Columns columns;
  private final People people;

  @Inject
  GradesPage(
      ScoreOutbox outbox,
      CompareGrades compareGrades,
      CourseRepository courses,
      Columns columns,
      People people) {
    this.outbox = outbox;
    this.compareGrades = compareGrades;
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
    var names = people.names(all.stream().map(QueuedScore::student).toList());
    var labels = labels(page, caller);
    return new GradesView(
        caller.courseTitle(),
        lead(page, all),
        !all.isEmpty(),
        choices(page, all, filter),
        all.stream()
            .filter(score -> fits(score, filter))
            .map(score -> row(page, score, names, labels))
            .toList(),
        failed(page, all),
        compare ? Optional.of(comparison(page, caller, names, labels)) : Optional.empty());
  }

  private Map<String, String> labels(Page page, Caller caller) {
    var course = courses.byId(caller.course().value()).orElseThrow();
    var labels = columns.labels(course);
    labels.putIfAbsent(columns.homePage(), page.t("grades.portfolio"));
    return labels;
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

  private static GradesView.Row row(
      Page page, QueuedScore score, Map<UserId, String> names, Map<String, String> labels) {
    var state = score.state();
    return new GradesView.Row(
        score.id(),
        names.getOrDefault(score.student(), ""),
        labels.getOrDefault(score.page(), score.page()),
        points(page, score.given(), score.maximum()),
        style(state),
        page.t("grades.state." + state.name()),
        page.dateTime(score.since()),
        state == State.WAITING ? page.dateTime(score.nextAttemptAt()) : "",
        score.delivery().reason(page),
        state == State.FAILED);
  }

  private GradesView.Comparison comparison(
      Page page, Caller caller, Map<UserId, String> names, Map<String, String> labels) {
    var outcome = compareGrades.compare(caller.course());
    var pairs = outcome.scores().stream().map(c -> pair(page, c, names, labels)).toList();
    if (!outcome.cause().isEmpty()) {
      var key = "grades.compare." + outcome.cause();
      var why = page.has(key) ? page.t(key) : page.t("grades.compare.failed", outcome.cause());
      return new GradesView.Comparison(why, "wip", pairs);
    }
    long other = outcome.scores().stream().filter(c -> !c.same()).count();
    return new GradesView.Comparison(
        pairs.isEmpty()
            ? page.t("grades.compare.zero")
            : page.t("grades.compare.lead", pairs.size(), other),
        other == 0 ? "ok" : "wip",
        pairs);
  }

  private static GradesView.Pair pair(
      Page page,
      CompareGrades.Compared compared,
      Map<UserId, String> names,
      Map<String, String> labels) {
    var ours = compared.ours();
    var word = compared.theirs().isEmpty() ? "none" : compared.same() ? "same" : "other";
    return new GradesView.Pair(
        names.getOrDefault(ours.student(), ""),
        labels.getOrDefault(ours.page(), ours.page()),
        points(page, ours.given(), ours.maximum()),
        compared
            .theirs()
            .map(g -> points(page, g.score(), g.maximum()))
            .orElseGet(() -> page.t("grades.compare.nothing")),
        compared.same() ? "ok" : "wip",
        page.t("grades.compare." + word));
  }

  private static String points(Page page, Number given, Number maximum) {
    return page.t("grades.points", plain(given), plain(maximum));
  }

  private static Number plain(Number value) {
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
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
