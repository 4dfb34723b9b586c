package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** The framework's entry in the header, for assessors. */
@Dependent
class FrameworkNavigation implements Navigation {

  @Override
  public List<NavEntry> entries(Caller caller) {
    var label = PortfolioPages.PAGES.text(caller.locale(), "nav.frameworks");
    return caller.assessor() ? List.of(new NavEntry(80, label, "/frameworks")) : List.of();
  }
}
