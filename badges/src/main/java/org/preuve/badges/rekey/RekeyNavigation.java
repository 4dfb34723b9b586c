package org.preuve.badges.rekey;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.web.page.NavEntry;

/** The entry of the keys that sign badges in the administration. */
@Dependent
class RekeyNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    return new NavEntry(31, PAGES.text(language, "rekey.nav"), "/admin/badge-keys");
  }
}
