package org.preuve.portfolio.submission;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.group.IndividualWork;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/**
 * Below a piece that several have made: for those who assess, who they are and what each did, as it
 * was frozen; for both, where the framework asks for individual work.
 */
@Fills(Slot.EVIDENCE_PANEL)
@Dependent
public class GroupPanel implements Contribution {

  private final FrozenMakers makers;
  private final IndividualWork individual;
  private final Frameworks frameworks;
  private final HideNames hideNames;
  private final People people;

  @Inject
  GroupPanel(
      FrozenMakers makers,
      IndividualWork individual,
      Frameworks frameworks,
      HideNames hideNames,
      People people) {
    this.makers = makers;
    this.individual = individual;
    this.frameworks = frameworks;
    this.hideNames = hideNames;
    this.people = people;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PortfolioPages.PAGES);
    return subject
        .group()
        .flatMap(group -> page.caller().map(reader -> view(own, reader, subject, group)))
        .filter(view -> view.frozen() || !view.warnings().isEmpty())
        .map(view -> PortfolioPages.PAGES.content("group/panel.jte", own, view));
  }

  private GroupPanelView view(Page page, Caller reader, Subject subject, String group) {
    var piece = subject.evidence().orElseThrow();
    if (reader.user().equals(subject.student())) {
      return new GroupPanelView(
          piece.value(), false, List.of(), individual.warnings(page, reader, piece));
    }
    var frozen =
        makers
            .of(subject.student(), subject.course(), piece, group, subject.attempt().orElse(0))
            .orElse(FrozenMakers.Makers.UNKNOWN);
    var framework = frameworks.of(reader.course());
    return new GroupPanelView(
        piece.value(),
        true,
        parts(page, reader, subject.student(), frozen.all()),
        frozen.framework().equals(framework.id())
            ? IndividualWork.warnings(page, framework, frozen.codes(), frozen.answered())
            : List.of());
  }

  private List<GroupPanelView.Part> parts(
      Page page, Caller reader, UserId student, List<FrozenMakers.Maker> all) {
    var real = people.names(all.stream().flatMap(one -> one.user().stream()).toList());
    return all.stream().map(one -> part(page, reader, student, one, real)).toList();
  }

  private GroupPanelView.Part part(
      Page page, Caller reader, UserId student, FrozenMakers.Maker one, Map<UserId, String> real) {
    var names = hideNames.of(reader);
    var name = one.user().map(real::get).orElseGet(() -> page.t("group.panel.unknown"));
    return new GroupPanelView.Part(
        names.contributor(one.candidate(), name),
        names.ownVeil(student).over(one.words()),
        one.changed(),
        one.user().filter(student::equals).isPresent());
  }
}
