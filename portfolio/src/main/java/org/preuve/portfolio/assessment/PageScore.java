package org.preuve.portfolio.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;

/**
 * What the decisions in force are worth on one page.
 *
 * @param given points of {@code maximum}
 * @param comment says in words what the number means
 * @param at when the last of those decisions was released
 */
record PageScore(String page, long given, long maximum, String comment, Instant at) {

  /** Pages whose score a decision on that competency changes. */
  static List<String> pages(Framework framework, String code) {
    var bloc = framework.blocOf(code).map(Bloc::number).map(PortfolioPages::bloc);
    return bloc.map(b -> List.of(PortfolioPages.HOME, b, PortfolioPages.competency(code)))
        .orElseGet(() -> List.of(PortfolioPages.HOME, PortfolioPages.competency(code)));
  }

  /** Empty as long as nothing on the page was decided. */
  static Optional<PageScore> of(
      Framework framework, List<Decision> inForce, String page, Locale locale) {
    var competencies = competencies(framework, page);
    var codes = competencies.stream().map(Competency::code).toList();
    var decided = inForce.stream().filter(d -> codes.contains(d.code())).toList();
    return decided.stream()
        .map(Decision::decidedAt)
        .max(Comparator.naturalOrder())
        .map(
            at ->
                page.startsWith(PortfolioPages.competency(""))
                    ? one(page, decided.get(0).outcome(), locale, at)
                    : count(page, decided, codes.size(), locale, at));
  }

  private static List<Competency> competencies(Framework framework, String page) {
    if (page.equals(PortfolioPages.HOME)) {
      return framework.competencies();
    }
    return framework.blocs().stream()
        .filter(bloc -> PortfolioPages.bloc(bloc.number()).equals(page))
        .findFirst()
        .map(Bloc::competencies)
        .orElseGet(
            () ->
                framework.competencies().stream()
                    .filter(one -> PortfolioPages.competency(one.code()).equals(page))
                    .toList());
  }

  private static PageScore count(
      String page, List<Decision> decided, int all, Locale locale, Instant at) {
    long acquired = many(decided, Outcome.ACQUIRED);
    var comment =
        PortfolioPages.PAGES.text(
            locale, "home.lead", acquired, all, many(decided, Outcome.EXEMPT));
    return new PageScore(page, acquired, all, comment, at);
  }

  /**
   * All points or none. Who is exempt has nothing left to show and gets them too; the outcome
   * stands in words beside the number.
   */
  private static PageScore one(String page, Outcome outcome, Locale locale, Instant at) {
    boolean all = outcome == Outcome.ACQUIRED || outcome == Outcome.EXEMPT;
    var comment = PortfolioPages.PAGES.text(locale, "outcome." + outcome.mark());
    return new PageScore(page, all ? 1 : 0, 1, comment, at);
  }

  private static long many(List<Decision> decided, Outcome wanted) {
    return decided.stream().filter(d -> d.outcome() == wanted).count();
  }
}
