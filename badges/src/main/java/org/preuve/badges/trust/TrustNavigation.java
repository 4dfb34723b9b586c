package org.preuve.badges.trust;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.web.page.NavEntry;

/** The entry of trusted issuers in the administration. */
@Dependent
class TrustNavigation implements AdminEntry {

  @Override
  public NavEntry entry(Locale language) {
    return new NavEntry(32, PAGES.text(language, "trust.nav"), "/admin/trusted-issuers");
  }
}
