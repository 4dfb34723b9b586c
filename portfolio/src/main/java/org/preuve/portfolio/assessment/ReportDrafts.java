package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.preuve.web.Caller;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.page.Page;

/** Does the same to many drafts, one after the other, and says what became of each. */
@Dependent
class ReportDrafts {

  private static final Logger LOG = Logger.getLogger(ReportDrafts.class.getName());

  private final DraftsPage draftsPage;

  @Inject
  ReportDrafts(DraftsPage draftsPage) {
    this.draftsPage = draftsPage;
  }

  /**
   * A line for each.
   *
   * @param done key of the words for one that succeeded
   * @param work gives why it did not
   */
  List<DraftsView.Line> of(
      Page page,
      Caller caller,
      List<ChosenDraft> chosen,
      String done,
      Function<ChosenDraft, Optional<AssessReason>> work) {
    var named = draftsPage.named(caller, chosen);
    return chosen.stream().map(one -> line(page, named, one, done, reason(one, work))).toList();
  }

  private static DraftsView.Line line(
      Page page,
      Map<Long, DraftsView.Line> named,
      ChosenDraft one,
      String done,
      Optional<String> refusal) {
    var words = refusal.map(r -> page.t("release.not." + r)).orElseGet(() -> page.t(done));
    var line =
        Optional.ofNullable(named.get(one.id())).orElse(new DraftsView.Line("", "–", false, ""));
    return new DraftsView.Line(line.student(), line.code(), refusal.isEmpty(), words);
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
