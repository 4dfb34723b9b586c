package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.rule.Proposals.Before;
import org.preuve.lti.course.People;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Gathers what the page of proposals shows. */
@Dependent
class ShowProposals {

  private final RuleRepository rules;
  private final Proposals proposals;
  private final AutomaticAward automatic;
  private final RuleWords words;
  private final People people;

  @Inject
  ShowProposals(
      RuleRepository rules,
      Proposals proposals,
      AutomaticAward automatic,
      RuleWords words,
      People people) {
    this.rules = rules;
    this.proposals = proposals;
    this.automatic = automatic;
    this.words = words;
    this.people = people;
  }

  /** The rule that asks for something. */
  Optional<AwardRule> inForce(Achievement version) {
    return rules.of(version.id()).filter(rule -> !rule.none());
  }

  ProposalsView view(
      Page page, Achievement version, List<UserId> ticked, Optional<Reason> refusal) {
    var rule = inForce(version);
    return new ProposalsView(
        version.name().in(page.locale()),
        rule.map(one -> words.of(page, one)).orElse(List.of()),
        rule.map(one -> set(page, one)).orElse(""),
        rule.map(one -> mode(one, version)).orElse("none"),
        rule.map(one -> rows(page, version, one, ticked)).orElse(List.of()),
        refusal.map(Reason::name),
        page.url("/designs/" + version.design()));
  }

  private String set(Page page, AwardRule rule) {
    return page.t(
        "rule.set", rule.revision(), people.name(rule.author()), page.dateTime(rule.setAt()));
  }

  private String mode(AwardRule rule, Achievement version) {
    if (!proposals.applies(rule)) {
      return "foreign";
    }
    if (!rule.automatic()) {
      return "manual";
    }
    if (!automatic.acts(rule)) {
      return "left";
    }
    return rule.knows(version.changedAt()) ? "automatic" : "changed";
  }

  private List<ProposalsView.Row> rows(
      Page page, Achievement version, AwardRule rule, List<UserId> ticked) {
    var open = proposals.of(version, rule).stream().limit(ProposalsView.MOST).toList();
    var grounds = words.grounds(page, rule, open);
    return open.stream()
        .map(
            one ->
                new ProposalsView.Row(
                    one.person().value(),
                    one.name(),
                    grounds.getOrDefault(one.person(), List.of()),
                    one.before() == Before.NOTHING
                        ? Optional.empty()
                        : Optional.of(page.t("rule.before." + one.before())),
                    ticked.contains(one.person())))
        .toList();
  }
}
