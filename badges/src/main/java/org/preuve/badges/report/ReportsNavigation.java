package org.preuve.badges.report;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.web.page.NavEntry;

/** The entry of reports about badges in the administration. */
@Dependent
class ReportsNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    return new NavEntry(30, PAGES.text(language, "reports.nav"), "/admin/badge-reports");
  }
}
