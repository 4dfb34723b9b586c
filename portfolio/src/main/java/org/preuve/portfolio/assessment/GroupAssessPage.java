package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Shows what would be taken over to the other members of a group, and what stands there. */
@Dependent
class GroupAssessPage {

  private final GroupPeers peers;
  private final Frameworks frameworks;
  private final People people;

  @Inject
  GroupAssessPage(GroupPeers peers, Frameworks frameworks, People people) {
    this.peers = peers;
    this.frameworks = frameworks;
    this.people = people;
  }

  /**
   * The preview.
   *
   * @param chosen boxes that were sent; empty for those where nothing stands
   */
  GroupAssessView of(
      Page page,
      Caller caller,
      AssessmentItem seat,
      GroupPeers.Source source,
      ClassFilter filter,
      Optional<Collection<String>> chosen,
      Optional<AssessReason> problem) {
    var said = source.judgement();
    var criteria = frameworks.of(caller.course()).criteriaFor(seat.code());
    return new GroupAssessView(
        seat.code(),
        seat.name(),
        seat.path() + "/group" + filter.query(),
        seat.path() + filter.query(),
        source.mark(),
        seat.framework(),
        AssessPage.mark(page, Optional.ofNullable(said.outcome())),
        said.message(),
        VersionsPage.lines(page, said.criteria(), criteria),
        peers.of(caller, seat, said).stream()
            .map(one -> peer(page, caller, seat, said, filter, one, chosen))
            .toList(),
        problem.map(reason -> problem(page, reason)));
  }

  private static AssessView.Problem problem(Page page, AssessReason reason) {
    return new AssessView.Problem(
        page.t("refused." + reason.name() + ".title"), reason.name(), "peers");
  }

  private GroupAssessView.Peer peer(
      Page page,
      Caller caller,
      AssessmentItem from,
      Judgement said,
      ClassFilter filter,
      GroupPeers.Peer one,
      Optional<Collection<String>> chosen) {
    return new GroupAssessView.Peer(
        one.field(),
        one.name(),
        "/assess/" + one.who() + "/" + from.code() + filter.query(),
        page.t(
            "together.attempt",
            one.seat().attempt(),
            one.seat().frozenAt().map(page::dateTime).orElse("")),
        notes(page, caller, one),
        closed(page, said, one),
        chosen.map(fields -> fields.contains(one.field())).orElse(one.untouched()));
  }

  /** What says it already, or goes out by itself, is not replaced from here. */
  private static Optional<String> closed(Page page, Judgement said, GroupPeers.Peer one) {
    var planned = one.planned();
    if (planned.isPresent()) {
      return Optional.of(planned(page, one, planned.get()));
    }
    return one.draft()
        .map(Draft::judgement)
        .filter(judgement -> judgement.because("").equals(said.because("")))
        .map(judgement -> page.t("together.same"));
  }

  private static String planned(Page page, GroupPeers.Peer one, Draft planned) {
    var at = page.dateTime(planned.releaseAt().orElseThrow());
    return one.draft().filter(own -> own == planned).isPresent()
        ? page.t("together.planned", at)
        : page.t("together.planned-other", planned.code(), at);
  }

  private List<String> notes(Page page, Caller caller, GroupPeers.Peer one) {
    var notes = new ArrayList<String>();
    before(page, caller, one).ifPresent(notes::add);
    if (one.other()) {
      notes.add(page.t("together.other"));
    }
    if (!one.followers().isEmpty()) {
      var codes = one.followers().stream().map(Draft::code).collect(joining(", "));
      notes.add(page.t("together.followers", codes));
    } else if (one.otherwise()) {
      notes.add(page.t("together.shared"));
    }
    return notes;
  }

  /** The own draft stands in the way first, then the decision in force. */
  private Optional<String> before(Page page, Caller caller, GroupPeers.Peer one) {
    return one.draft()
        .map(draft -> page.t("together.draft", word(page, draft.judgement())))
        .or(() -> one.history().stream().findFirst().map(last -> decided(page, caller, last)));
  }

  private String decided(Page page, Caller caller, ReleasedDecision last) {
    var decision = last.decision();
    boolean mine = decision.assessor().equals(caller.user());
    return page.t(
        "together.decided",
        page.t("outcome." + decision.outcome().mark()),
        mine ? caller.name() : people.name(decision.assessor()),
        page.dateTime(decision.decidedAt()));
  }

  private static String word(Page page, Judgement said) {
    return AssessPage.mark(page, Optional.ofNullable(said.outcome())).word();
  }
}
