package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** On the student's home: the badges held. */
@Dependent
public class HomePanel implements Contribution {

  private final FindBadges badges;
  private final ServerConfig server;

  @Inject
  HomePanel(FindBadges badges, ServerConfig server) {
    this.badges = badges;
    this.server = server;
  }

  @Override
  public Slot slot() {
    return Slot.HOME_SIDE;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PAGES);
    var held = badges.heldBy(subject.student(), subject.course());
    return Optional.of(
        PAGES.content(
            "publish/home.jte", own, BadgesView.of(own, held, server.baseUrl().toString())));
  }
}
