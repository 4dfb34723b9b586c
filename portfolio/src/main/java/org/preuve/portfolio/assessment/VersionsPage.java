package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.remark.Written;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts two versions of one draft side by side. */
@Dependent
class VersionsPage {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final SharedCriteria shared;

  @Inject
  VersionsPage(AssessmentRepository assessments, Frameworks frameworks, SharedCriteria shared) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.shared = shared;
  }

  VersionsView view(
      Page page,
      Caller caller,
      AssessmentItem seat,
      Judgement yours,
      Map<String, Written> written,
      DraftOutcome.Conflict conflict,
      String path) {
    var criteria = frameworks.of(caller.course()).criteriaFor(seat.code());
    var history =
        assessments.history(
            seat.student().value(), caller.course().value(), seat.framework(), seat.code());
    int seen = history.stream().findFirst().map(ReleasedDecision::number).orElse(0);
    var said = SharedCriteria.mark(criteria, shared.start(caller, seat, history));
    var opened = new Opened(conflict.version(), seen, said);
    var fields = new ArrayList<VersionsView.Field>();
    fields.add(new VersionsView.Field("framework", seat.framework()));
    fields.addAll(JudgementForm.fields(yours, seat.attempt(), opened));
    var typed = new ArrayList<String>();
    written.forEach(
        (piece, one) -> {
          if (!one.words().isEmpty()) {
            typed.add(one.words());
            one.fields(piece)
                .forEach((name, value) -> fields.add(new VersionsView.Field(name, value)));
          }
        });
    return new VersionsView(
        seat.code(),
        seat.name(),
        version(
            page,
            page.t("draft-conflict." + conflict.how(), page.dateTime(conflict.at())),
            conflict.theirs(),
            criteria),
        version(page, page.t("draft-conflict.unsaved"), yours, criteria),
        typed,
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
