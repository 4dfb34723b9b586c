package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** The entry of the deadlines in the header. */
@Dependent
class DeadlinesNavigation implements Navigation {

  @Override
  public List<NavEntry> entries(Caller caller) {
    var label = PortfolioPages.PAGES.text(caller.locale(), "deadline.title");
    return caller.assessor() ? List.of(new NavEntry(70, label, "/deadlines")) : List.of();
  }
}
