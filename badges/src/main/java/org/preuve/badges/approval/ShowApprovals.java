package org.preuve.badges.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.Teaching;
import org.preuve.badges.approval.Approvable.Prepared;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Gathers what the page of approvals shows. */
@Dependent
class ShowApprovals {

  private final ApprovalRepository requests;
  private final Approvals approvals;
  private final Instance<Approvable> kinds;
  private final People people;

  @Inject
  ShowApprovals(
      ApprovalRepository requests,
      Approvals approvals,
      @Any Instance<Approvable> kinds,
      People people) {
    this.requests = requests;
    this.approvals = approvals;
    this.kinds = kinds;
    this.people = people;
  }

  /**
   * @param kept id of the request whose refusal was itself refused, empty without one
   * @param words what was typed there
   */
  ApprovalView view(Page page, Caller caller, String kept, String words, Optional<Reason> refusal) {
    var choice = approvals.choice(caller.registration(), caller.course());
    var waiting = requests.waiting(caller.course().value());
    var settled = requests.settled(caller.course().value());
    var names = names(Stream.concat(waiting.stream(), settled.stream()).toList());
    boolean needed = choice.filter(Approvals.Choice::needed).isPresent();
    return new ApprovalView(
        needed,
        Teaching.by(caller),
        approvals.alone(caller.course(), caller.user()),
        choice.map(
            one -> page.t("approval.chosen", people.name(one.by()), page.dateTime(one.at()))),
        changes(page, caller),
        waiting.stream()
            .map(one -> row(page, caller, one, names, one.id().equals(kept) ? words : ""))
            .toList(),
        settled.stream().map(one -> answered(page, caller, one, names)).toList(),
        refusal.map(Reason::name),
        kept);
  }

  private List<String> changes(Page page, Caller caller) {
    var all = approvals.changes(caller.registration(), caller.course());
    var names = people.names(all.stream().map(Approvals.Choice::by).distinct().toList());
    return all.stream()
        .map(
            one ->
                page.t(
                    one.needed() ? "approval.change-two" : "approval.change-one",
                    names.getOrDefault(one.by(), ""),
                    page.dateTime(one.at())))
        .toList();
  }

  private Map<UserId, String> names(List<ApprovalRequest> all) {
    return people.names(
        all.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.preparedBy()), one.decidedBy().stream()))
            .distinct()
            .toList());
  }

  private ApprovalView.Row row(
      Page page, Caller caller, ApprovalRequest one, Map<UserId, String> names, String words) {
    boolean own = one.preparedBy().equals(caller.user());
    return new ApprovalView.Row(
        one.id(),
        prepared(page, caller, one),
        page.t(
            "approval.by",
            names.getOrDefault(one.preparedBy(), ""),
            page.dateTime(one.preparedAt())),
        own,
        !own && Teaching.by(caller),
        words);
  }

  private ApprovalView.Answered answered(
      Page page, Caller caller, ApprovalRequest one, Map<UserId, String> names) {
    return new ApprovalView.Answered(
        prepared(page, caller, one).badge(),
        one.state().name(),
        page.t(
            "approval.answered",
            names.getOrDefault(one.preparedBy(), ""),
            one.decidedBy().map(who -> names.getOrDefault(who, "")).orElse(""),
            one.decidedAt().map(page::dateTime).orElse("")),
        one.words());
  }

  private Prepared prepared(Page page, Caller caller, ApprovalRequest one) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(one.kind()))
        .findFirst()
        .flatMap(kind -> kind.prepared(page, caller.course(), one.subject()))
        .orElseGet(() -> new Prepared(page.t("approval.gone"), List.of(), 0, List.of(), ""));
  }
}
