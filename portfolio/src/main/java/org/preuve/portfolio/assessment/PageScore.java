package org.preuve.portfolio.assessment;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
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
 * @param comment says in words what the number means, and what the assessor wrote last
 * @param at when the last of those decisions was released
 */
record PageScore(String page, BigDecimal given, BigDecimal maximum, String comment, Instant at) {

  /** Pages whose score a decision on that competency changes. */
  static List<String> pages(Framework framework, String code) {
    var bloc = framework.blocOf(code).map(Bloc::number).map(PortfolioPages::bloc);
    return bloc.map(b -> List.of(PortfolioPages.HOME, b, PortfolioPages.competency(code)))
        .orElseGet(() -> List.of(PortfolioPages.HOME, PortfolioPages.competency(code)));
  }

  /** Empty as long as nothing on the page was decided that has a grade. */
  static Optional<PageScore> of(
      Framework framework,
      List<Decision> inForce,
      String page,
      InProgress inProgress,
      Locale locale) {
    var codes = competencies(framework, page).stream().map(Competency::code).toList();
    var decided = decided(inForce, codes);
    if (decided.stream().noneMatch(d -> inProgress.grades(d.outcome()))) {
      return Optional.empty();
    }
    var last = decided.get(decided.size() - 1);
    boolean one = one(page);
    var points =
        decided.stream().map(d -> points(d, inProgress, one)).reduce(ZERO, BigDecimal::add);
    var maximum = BigDecimal.valueOf(codes.size());
    var comment = comment(page, decided, codes.size(), locale);
    return Optional.of(new PageScore(page, points, maximum, comment, last.decidedAt()));
  }

  /**
   * What is said where nothing has a grade.
   *
   * @param comment as that of a score
   * @param written whether the assessor wrote something to the student with the last decision
   * @param at when that was released
   */
  record Words(String comment, boolean written, Instant at) {}

  /** The words of the last decision on the page; empty as long as there is none. */
  static Optional<Words> words(
      Framework framework, List<Decision> inForce, String page, Locale locale) {
    var codes = competencies(framework, page).stream().map(Competency::code).toList();
    var decided = decided(inForce, codes);
    if (decided.isEmpty()) {
      return Optional.empty();
    }
    var last = decided.get(decided.size() - 1);
    return Optional.of(
        new Words(
            comment(page, decided, codes.size(), locale),
            !last.message().isBlank(),
            last.decidedAt()));
  }

  private static String comment(String page, List<Decision> decided, int all, Locale locale) {
    var last = decided.get(decided.size() - 1);
    boolean one = one(page);
    var words = one ? word(last.outcome(), locale) : count(decided, all, locale);
    return comment(words, last, one);
  }

  private static boolean one(String page) {
    return page.startsWith(PortfolioPages.competency(""));
  }

  private static List<Decision> decided(List<Decision> inForce, List<String> codes) {
    return inForce.stream()
        .filter(d -> codes.contains(d.code()))
        .sorted(Comparator.comparing(Decision::decidedAt))
        .toList();
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

  /**
   * On a competency's own page, who is exempt has nothing left to show and gets all points too; the
   * outcome stands in words beside the number.
   */
  private static BigDecimal points(Decision decision, InProgress inProgress, boolean one) {
    return switch (decision.outcome()) {
      case ACQUIRED -> BigDecimal.ONE;
      case EXEMPT -> one ? BigDecimal.ONE : ZERO;
      case IN_PROGRESS -> inProgress.points();
      case NOT_ACQUIRED -> ZERO;
    };
  }

  private static String word(Outcome outcome, Locale locale) {
    return PortfolioPages.PAGES.text(locale, "outcome." + outcome.mark());
  }

  private static String count(List<Decision> decided, int all, Locale locale) {
    return PortfolioPages.PAGES.text(
        locale, "home.lead", many(decided, Outcome.ACQUIRED), all, many(decided, Outcome.EXEMPT));
  }

  /** The words to the student stand beside the number; of many competencies, the last one's. */
  private static String comment(String words, Decision last, boolean one) {
    var message = last.message().strip();
    if (message.isEmpty()) {
      return words;
    }
    return one ? words + "\n" + message : words + "\n" + last.code() + " – " + message;
  }

  private static long many(List<Decision> decided, Outcome wanted) {
    return decided.stream().filter(d -> d.outcome() == wanted).count();
  }
}
