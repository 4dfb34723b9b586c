package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts two versions of one draft side by side. */
@Dependent
class VersionsPage {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;

  @Inject
  VersionsPage(AssessmentRepository assessments, Frameworks frameworks) {
    this.assessments = assessments;
    this.frameworks = frameworks;
  }

  VersionsView view(
      Page page,
      Caller caller,
      AssessmentItem seat,
      Judgement yours,
      DraftOutcome.Conflict conflict,
      String path) {
    var criteria = frameworks.of(caller.course()).criteriaFor(seat.code());
    int seen =
        assessments
            .history(seat.student().value(), caller.course().value(), seat.framework(), seat.code())
            .stream()
            .findFirst()
            .map(ReleasedDecision::number)
            .orElse(0);
    var fields = new ArrayList<VersionsView.Field>();
    fields.add(new VersionsView.Field("framework", seat.framework()));
    fields.addAll(JudgementForm.fields(yours, seat.attempt(), seen, conflict.version()));
    var key = conflict.version() == 0 ? "draft-conflict.released" : "draft-conflict.saved";
    return new VersionsView(
        seat.code(),
        seat.name(),
        version(page, page.t(key, page.dateTime(conflict.at())), conflict.theirs(), criteria),
        version(page, page.t("draft-conflict.unsaved"), yours, criteria),
        path,
        fields);
  }

  /** What was said about those of the criteria that something was said about. */
  static List<VersionsView.Line> lines(
      Page page, Map<String, CriterionView> said, List<Criterion> criteria) {
    return criteria.stream()
        .flatMap(c -> Optional.ofNullable(said.get(c.id())).map(v -> line(page, c, v)).stream())
        .toList();
  }

  private static VersionsView.Line line(Page page, Criterion criterion, CriterionView said) {
    var mark = AssessPage.mark(page, Optional.ofNullable(said.outcome()));
    return new VersionsView.Line(criterion.name(page.locale()), mark, said.comment());
  }

  private static VersionsView.Version version(
      Page page, String meta, Judgement said, List<Criterion> criteria) {
    return new VersionsView.Version(
        meta,
        AssessPage.mark(page, Optional.ofNullable(said.outcome())),
        said.message(),
        lines(page, said.criteria(), criteria));
  }
}
