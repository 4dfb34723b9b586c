package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.News;
import org.preuve.portfolio.assessment.WorkQueue;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** The portfolio's entries in the header. */
@Dependent
class PortfolioNavigation implements Navigation {

  private final Instance<WorkQueue> queue;
  private final Instance<News> news;
  private final Instance<Frameworks> frameworks;

  @Inject
  PortfolioNavigation(
      Instance<WorkQueue> queue, Instance<News> news, Instance<Frameworks> frameworks) {
    this.queue = queue;
    this.frameworks = frameworks;
    this.news = news;
  }

  @Override
  public List<NavEntry> entries(Caller caller) {
    if (caller.assessor()) {
      return List.of(toAssess(caller), entry(caller, 10, "nav.class", "/class").with("/anonymity"));
    }
    return caller.learner() ? List.of(portfolio(caller), evidence(caller)) : List.of();
  }

  private static NavEntry evidence(Caller caller) {
    return entry(caller, 20, "nav.evidence", "/evidence")
        .with("/attestations", "/import", "/shares");
  }

  /** With what the student has not opened yet. */
  private NavEntry portfolio(Caller caller) {
    var label = PortfolioPages.PAGES.text(caller.locale(), "nav.portfolio");
    return new NavEntry(10, label, "/portfolio", () -> unread(caller)).with("/submission");
  }

  private NavEntry toAssess(Caller caller) {
    var label = PortfolioPages.PAGES.text(caller.locale(), "nav.queue");
    return new NavEntry(5, label, "/to-assess", () -> waiting(caller))
        .with("/assess", "/comments", "/release");
  }

  private long unread(Caller caller) {
    try (var chosen = frameworks.getHandle()) {
      return news.get().of(caller, chosen.get().of(caller.course()).id()).size();
    }
  }

  private long waiting(Caller caller) {
    try (var use = queue.getHandle()) {
      return use.get().count(caller);
    }
  }

  private static NavEntry entry(Caller caller, int order, String key, String path) {
    return new NavEntry(order, PortfolioPages.PAGES.text(caller.locale(), key), path);
  }
}
