package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** The portfolio's entries in the header. */
@Dependent
class PortfolioNavigation implements Navigation {

  @Override
  public List<NavEntry> entries(Caller caller) {
    if (caller.assessor()) {
      return List.of(entry(caller, 10, "nav.class", "/class"));
    }
    return caller.learner()
        ? List.of(
            entry(caller, 10, "nav.portfolio", "/portfolio"),
            entry(caller, 20, "nav.evidence", "/evidence"))
        : List.of();
  }

  private static NavEntry entry(Caller caller, int order, String key, String path) {
    return new NavEntry(order, PortfolioPages.PAGES.text(caller.locale(), key), path);
  }
}
