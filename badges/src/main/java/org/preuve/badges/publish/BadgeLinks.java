package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.badges.BadgePages;
import org.preuve.lti.LinkKind;
import org.preuve.lti.LinkSource;
import org.preuve.lti.Linkable;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;

/** Offers the badge of each competency of the course's framework. */
@Dependent
class BadgeLinks implements LinkSource {

  private static final int ORDER = 40;

  private final Frameworks frameworks;

  @Inject
  BadgeLinks(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @Override
  public List<Linkable> offers(Caller caller) {
    var kind = new LinkKind(ORDER, "badge", PAGES.text(caller.locale(), "badges.badge"));
    return frameworks.of(caller.course()).competencies().stream()
        .map(competency -> offer(caller, kind, competency))
        .toList();
  }

  private static Linkable offer(Caller caller, LinkKind kind, Competency competency) {
    var name = competency.label(caller.locale());
    return new Linkable(
        kind,
        PAGES.text(caller.locale(), "badge-link.title", name),
        PAGES.text(caller.locale(), "badge-link.text", name, competency.code()),
        BadgePages.badge(competency.code()),
        false,
        1);
  }
}
