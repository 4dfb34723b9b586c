package org.preuve.badges.rule;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.bulk.Grounds;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Asks a rule again for each person right before the award: what is lowered gives nothing. */
@Dependent
class RuleGrounds implements Grounds {

  private final RuleRepository rules;
  private final Proposals proposals;
  private final RuleWords words;
  private final Decisions decisions;

  @Inject
  RuleGrounds(RuleRepository rules, Proposals proposals, RuleWords words, Decisions decisions) {
    this.rules = rules;
    this.proposals = proposals;
    this.words = words;
    this.decisions = decisions;
  }

  @Override
  public Optional<List<FrameworkCode>> hold(
      String rule, Achievement version, CourseId course, UserId person) {
    decisions.hold(person, course); // none is lowered between the question and the award
    return rules
        .find(rule)
        .flatMap(
            one ->
                proposals
                    .grounds(version.registration(), course, one, person)
                    .map(grounds -> rests(one, grounds)));
  }

  private static List<FrameworkCode> rests(AwardRule rule, List<Ground> grounds) {
    return grounds.stream()
        .flatMap(one -> one.decision().stream())
        .map(decision -> new FrameworkCode(rule.framework(), decision.code()))
        .distinct()
        .toList();
  }

  @Override
  public String named(String rule) {
    return rules
        .find(rule)
        .map(one -> PAGES.text(Locale.FRENCH, "rule.log", one.revision()))
        .orElse("");
  }

  @Override
  public Optional<List<String>> words(Page page, String rule) {
    return rules.find(rule).map(one -> words.of(page, one));
  }
}
