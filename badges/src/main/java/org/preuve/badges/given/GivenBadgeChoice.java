package org.preuve.badges.given;

import static org.preuve.badges.BadgePages.PAGES;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Contribution;
import org.preuve.portfolio.Fills;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.web.page.Page;

/** Beside the form "add evidence": how another's badge is given. */
@Fills(Slot.EVIDENCE_KIND)
@Dependent
public class GivenBadgeChoice implements Contribution {

  @Inject
  GivenBadgeChoice() {}

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PAGES);
    return Optional.of(
        PAGES.content("given/choice.jte", own, new GivenBadgeView("", "", Optional.empty())));
  }
}
