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

/** Beside the form "add evidence": how a piece of several people comes about. */
@Fills(Slot.EVIDENCE_KIND)
@Dependent
public class GroupChoice implements Contribution {

  @Inject
  GroupChoice() {}

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Content> content(Page page, Subject subject) {
    var own = page.with(PortfolioPages.PAGES);
    return Optional.of(PortfolioPages.PAGES.content("group/choice.jte", own, "/groups"));
  }
}
