package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.preuve.portfolio.assessment.ReleaseReport.Line;
import org.preuve.web.Caller;
import org.preuve.web.base.LoggedFault;

/** Does the same to many drafts, one after the other, and keeps what became of each. */
@Dependent
class ReportDrafts {

  private static final Logger LOG = Logger.getLogger(ReportDrafts.class.getName());

  private final DraftsPage draftsPage;
  private final KeepReports keepReports;

  @Inject
  ReportDrafts(DraftsPage draftsPage, KeepReports keepReports) {
    this.draftsPage = draftsPage;
    this.keepReports = keepReports;
  }

  /**
   * Path of the page that says it.
   *
   * @param wish what that page shows besides
   * @param done key of the words for one that succeeded
   * @param work gives why it did not
   */
  String of(
      Caller caller,
      DraftsPage.Wish wish,
      List<ChosenDraft> chosen,
      String done,
      Function<ChosenDraft, Optional<AssessReason>> work) {
    var known = draftsPage.known(caller, chosen);
    var lines = chosen.stream().map(one -> line(known, one, done, reason(one, work))).toList();
    var id = keepReports.keep(caller, new ReleaseReport(lines));
    return "/release" + wish.filter().query(wish.page()) + "&report=" + id;
  }

  private static Line line(
      Map<Long, Draft> known, ChosenDraft one, String done, Optional<String> refusal) {
    var text = refusal.map(reason -> "release.not." + reason).orElse(done);
    return Optional.ofNullable(known.get(one.id()))
        .map(draft -> new Line(Optional.of(draft.student()), draft.code(), text))
        .orElseGet(() -> Line.gone(text));
  }

  /** One that fails keeps no other one, and not the report about those before it. */
  private static Optional<String> reason(
      ChosenDraft one, Function<ChosenDraft, Optional<AssessReason>> work) {
    try {
      return work.apply(one).map(AssessReason::name);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "draft " + one.id() + " failed", failed);
      return Optional.of("FAILED");
    }
  }
}
