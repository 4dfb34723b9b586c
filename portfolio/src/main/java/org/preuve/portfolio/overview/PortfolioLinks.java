package org.preuve.portfolio.overview;

import static org.preuve.portfolio.PortfolioPages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preuve.lti.LinkKind;
import org.preuve.lti.LinkSource;
import org.preuve.lti.Linkable;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;

/**
 * Offers the whole portfolio, each bloc and each competency of the course's framework. Only the
 * portfolio has a column unless the teacher wants more: it counts every competency already.
 */
@Dependent
class PortfolioLinks implements LinkSource {

  private final Frameworks frameworks;

  @Inject
  PortfolioLinks(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @Override
  public List<Linkable> offers(Caller caller) {
    var framework = frameworks.of(caller.course());
    var locale = caller.locale();
    var offers = new ArrayList<Linkable>();
    offers.add(portfolio(framework, locale));
    framework.blocs().forEach(bloc -> offers.add(bloc(bloc, locale)));
    framework.competencies().forEach(one -> offers.add(competency(one, locale)));
    return List.copyOf(offers);
  }

  private static Linkable portfolio(Framework framework, Locale locale) {
    return new Linkable(
        kind(10, "portfolio", locale),
        PAGES.text(locale, "link.portfolio.title"),
        PAGES.text(locale, "link.portfolio.text", framework.title().in(locale)),
        "/portfolio",
        true,
        framework.competencies().size());
  }

  private static Linkable bloc(Bloc bloc, Locale locale) {
    return new Linkable(
        kind(20, "bloc", locale),
        PAGES.text(locale, "bloc.title", bloc.number(), bloc.label(locale)),
        PAGES.text(locale, "link.bloc.text", bloc.competencies().size()),
        "/blocs/" + bloc.number(),
        false,
        bloc.competencies().size());
  }

  private static Linkable competency(Competency competency, Locale locale) {
    return new Linkable(
        kind(30, "competency", locale),
        competency.code() + " " + competency.label(locale),
        PAGES.text(locale, "link.competency.text"),
        "/competencies/" + competency.code(),
        false,
        1);
  }

  private static LinkKind kind(int order, String name, Locale locale) {
    return new LinkKind(order, name, PAGES.text(locale, "link." + name));
  }
}
