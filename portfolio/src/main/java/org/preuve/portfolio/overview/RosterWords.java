package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.preuve.lti.roster.Roster;
import org.preuve.lti.roster.Roster.Outcome;
import org.preuve.lti.roster.Roster.State;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Says when the platform's list of members was read, what changed, or why it was not read. */
@Dependent
class RosterWords {

  private static final Set<Outcome> FAULTS = Set.of(Outcome.REFUSED, Outcome.AWAY);

  private final Roster roster;

  @Inject
  RosterWords(Roster roster) {
    this.roster = roster;
  }

  ClassView.ListState of(Page page, Caller caller, String link) {
    var state = roster.state(caller.course(), "");
    var sentences = new ArrayList<>(sentences(page, state));
    boolean fault = FAULTS.contains(state.outcome());
    if (!link.isEmpty()) {
      var ofLink = roster.state(caller.course(), link);
      sentences.add(page.t("list.link." + (ofLink.readAt().isPresent() ? "known" : "unknown")));
    }
    return new ClassView.ListState(
        sentences,
        fault,
        state.outcome() != Outcome.NOT_OFFERED,
        caller.resourceLink(),
        !link.isEmpty());
  }

  private static List<String> sentences(Page page, State state) {
    var sentences = new ArrayList<String>();
    if (state.outcome() != Outcome.READ) {
      sentences.add(page.t("list." + state.outcome()));
    }
    state
        .readAt()
        .ifPresent(
            at ->
                sentences.add(
                    page.t(
                        "list.read",
                        page.dateTime(at),
                        state.members(),
                        state.joined(),
                        state.left())));
    return List.copyOf(sentences);
  }
}
