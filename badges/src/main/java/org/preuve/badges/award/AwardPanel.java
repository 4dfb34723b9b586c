package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.issuer.Issuers;
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

  /** States in which a badge that stands does not count. */
  private static final Set<String> INVALID = Set.of("suspended", "withdrawn", "expired");

  private final FindCandidate candidates;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  AwardPanel(FindCandidate candidates, Issuers issuers, Clock clock) {
    this.candidates = candidates;
    this.issuers = issuers;
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
            .map(award -> award.state(clock.instant(), issuers.standing(award.registration())))
            .filter(INVALID::contains)
            .map(state -> own.t("badges.state." + state)),
        candidate.revoked().map(a -> AwardView.revoked(own, a)),
        candidate.standing().flatMap(Award::kept).map(kept -> AwardView.kept(own, kept)));
  }
}
