package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** On the student's home: the badges held. */
@Fills(Slot.HOME_SIDE)
@Dependent
public class HomePanel implements Contribution {

  private final HeldBadgeRepository badges;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  HomePanel(HeldBadgeRepository badges, Issuers issuers, Clock clock) {
    this.badges = badges;
    this.issuers = issuers;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PAGES);
    return page.caller()
        .map(Caller::registration)
        .map(one -> PAGES.content("publish/home.jte", own, view(own, one, held(one, subject))));
  }

  /** The keys are asked for only where there is a badge: most homes have none yet. */
  private HomeBadgesView view(Page own, long registration, List<HeldBadge> held) {
    var keys = held.isEmpty() ? new StandingKeys(Set.of()) : issuers.standing(registration);
    return HomeBadgesView.of(own, held, keys, clock.instant());
  }

  private List<HeldBadge> held(long registration, Subject subject) {
    return badges.of(registration, subject.student().value(), subject.course().value());
  }
}
