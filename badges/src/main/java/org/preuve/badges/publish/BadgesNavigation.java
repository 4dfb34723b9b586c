package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** "Badges" in the header. */
@Dependent
public class BadgesNavigation implements Navigation {

  private static final int ORDER = 50;

  @Override
  public List<NavEntry> entries(Caller caller) {
    return caller.learner() || caller.assessor()
        ? List.of(
            new NavEntry(ORDER, PAGES.text(caller.locale(), "badges.nav"), "/badges")
                .with(
                    "/award",
                    "/awards",
                    "/award-log",
                    "/badge-figures",
                    "/badge-reports",
                    "/collections",
                    "/correct",
                    "/designs"))
        : List.of();
  }
}
