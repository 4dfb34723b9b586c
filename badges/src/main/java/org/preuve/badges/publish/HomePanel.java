package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** On the student's home: the badges held. */
@Fills(Slot.HOME_SIDE)
@Dependent
public class HomePanel implements Contribution {

  private final HeldBadgeRepository badges;
  private final Clock clock;

  @Inject
  HomePanel(HeldBadgeRepository badges, Clock clock) {
    this.badges = badges;
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
        .map(caller -> held(caller.registration(), subject))
        .map(held -> PAGES.content("publish/home.jte", own, view(own, held)));
  }

  private HomeBadgesView view(Page own, List<HeldBadge> held) {
    return HomeBadgesView.of(own, held, clock.instant());
  }

  private List<HeldBadge> held(long registration, Subject subject) {
    return badges.of(registration, subject.student().value(), subject.course().value());
  }
}
