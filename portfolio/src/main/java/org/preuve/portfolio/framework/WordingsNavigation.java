package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.page.NavEntry;

/** The entry of proposed wordings in the administration. */
@Dependent
class WordingsNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    var label = PortfolioPages.PAGES.text(language, "wordings.nav");
    return new NavEntry(10, label, "/admin/wordings");
  }
}
