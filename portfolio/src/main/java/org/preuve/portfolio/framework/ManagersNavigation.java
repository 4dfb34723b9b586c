package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.page.NavEntry;

/** The entry of programme managers in the administration. */
@Dependent
class ManagersNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    var label = PortfolioPages.PAGES.text(language, "managers.nav");
    return new NavEntry(11, label, "/admin/managers");
  }
}
