package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.ScoreSource;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts the scores of a course into words. */
@Dependent
class GradesPage {

  private final ScoreOutbox outbox;
  private final ScoreRows scoreRows;
  private final ComparisonWords comparisonWords;
  private final Instance<ScoreSource> sources;

  @Inject
  GradesPage(
      ScoreOutbox outbox,
      ScoreRows scoreRows,
      ComparisonWords comparisonWords,
      @Any Instance<ScoreSource> sources) {
    this.sources = sources;
    this.outbox = outbox;
    this.scoreRows = scoreRows;
    this.comparisonWords = comparisonWords;
  }

  /**
   * The page.
   *
   * @param compare whether the grade book is asked
   */
  GradesView view(Page page, Caller caller, ScoreFilter filter, boolean compare) {
    var all = outbox.all(caller.course());
    var labels = scoreRows.labels(page, caller, all);
    return new GradesView(
        caller.courseTitle(),
        lead(page, all),
        "/grades/export.csv" + filter.query(),
        !all.isEmpty(),
        choices(page, all, filter),
        scoreRows.rows(page, all, filter, labels),
        failed(page, all),
        sources.stream().flatMap(source -> source.settings(caller).stream()).toList(),
        compare
            ? Optional.of(comparisonWords.of(page, caller.course(), labels))
            : Optional.empty());
  }

  /** The scores as lines for spreadsheets, heads first. */
  List<List<String>> lines(Page page, Caller caller, ScoreFilter filter) {
    var all = outbox.all(caller.course());
    return scoreRows.lines(page, all, filter, scoreRows.labels(page, caller, all));
  }

  private static String lead(Page page, List<QueuedScore> all) {
    return page.t(
        "grades.lead", count(all, State.SENT), count(all, State.WAITING), count(all, State.FAILED));
  }

  /** To make a column anew has its own button. */
  private static Optional<String> failed(Page page, List<QueuedScore> all) {
    long failed =
        all.stream().filter(score -> score.state() == State.FAILED && !score.columnGone()).count();
    return failed == 0 ? Optional.empty() : Optional.of(page.t("grades.again-all", failed));
  }

  private static List<GradesView.Choice> choices(
      Page page, List<QueuedScore> all, ScoreFilter filter) {
    var states =
        ScoreFilter.STATES.stream()
            .map(
                state ->
                    new GradesView.Choice(
                        page.t("grades.filter." + state.name(), count(all, state)),
                        "/grades" + ScoreFilter.of(state).query(),
                        ScoreFilter.of(state).equals(filter)));
    var every =
        new GradesView.Choice(
            page.t("grades.filter.all"), "/grades", filter.equals(ScoreFilter.ALL));
    return Stream.concat(Stream.of(every), states).toList();
  }

  private static long count(List<QueuedScore> all, State state) {
    return all.stream().filter(score -> score.state() == state).count();
  }
}
