package org.preuve.portfolio.group;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** On the student's home: that somebody waits for an answer. */
@Fills(Slot.HOME_SIDE)
@Dependent
public class GroupInvitations implements Contribution {

  private final GroupRepository groups;

  @Inject
  GroupInvitations(GroupRepository groups) {
    this.groups = groups;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PortfolioPages.PAGES);
    long waiting = groups.unanswered(subject.student().value(), subject.course().value());
    return Optional.of(waiting)
        .filter(count -> count > 0)
        .map(count -> PortfolioPages.PAGES.content("group/waiting.jte", own, count));
  }
}
