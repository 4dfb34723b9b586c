package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** On the assessing page: the way to the badge of this competency. */
@Fills(Slot.ASSESS_ACTIONS)
@Dependent
public class AwardPanel implements Contribution {

  private final FindCandidate candidates;
  private final Clock clock;

  @Inject
  AwardPanel(FindCandidate candidates, Clock clock) {
    this.candidates = candidates;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    return page.caller()
        .filter(Caller::assessor)
        .flatMap(c -> subject.code().flatMap(code -> candidates.find(c, subject.student(), code)))
        .map(c -> PAGES.content("award/panel.jte", page.with(PAGES), view(page, c)));
  }

  private AwardPanelView view(Page page, Candidate candidate) {
    var own = page.with(PAGES);
    return new AwardPanelView(
        candidate.refusal().map(reason -> own.t("refused." + reason + ".title")),
        page.url("/award/" + candidate.student().value() + "/" + candidate.competency().code()),
        candidate.standing().map(a -> page.date(a.awardedAt())),
        candidate
            .standing()
            .map(award -> award.state(clock.instant()))
            .filter(state -> state.equals("suspended") || state.equals("expired"))
            .map(state -> own.t("badges.state." + state)),
        candidate.revoked().map(a -> AwardView.revoked(own, a)),
        candidate.standing().flatMap(Award::kept).map(kept -> AwardView.kept(own, kept)));
  }
}
