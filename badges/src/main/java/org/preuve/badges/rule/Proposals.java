package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.bulk.OpenLines;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** For whom a rule holds, and who does not have the badge yet. */
@Dependent
class Proposals {

  private final GatherFacts facts;
  private final AwardRepository awards;
  private final OpenLines open;
  private final Roster roster;
  private final Frameworks frameworks;

  @Inject
  Proposals(
      GatherFacts facts,
      AwardRepository awards,
      OpenLines open,
      Roster roster,
      Frameworks frameworks) {
    this.facts = facts;
    this.awards = awards;
    this.open = open;
    this.roster = roster;
    this.frameworks = frameworks;
  }

  /** What was before; each but the first has a text {@code rule.before.<NAME>}. */
  enum Before {
    NOTHING,
    /** A badge of this version was taken back: nobody gives it again unasked. */
    REVOKED,
    /** This rule proposed the person before, and it was refused or failed. */
    REFUSED
  }

  /**
   * Somebody for whom it holds.
   *
   * @param grounds one for each condition
   */
  record Proposal(UserId person, String name, List<Ground> grounds, Before before) {

    Proposal {
      grounds = List.copyOf(grounds);
    }

    /** The name stays out of every log. */
    @Override
    public String toString() {
      return "proposal " + person.value();
    }
  }

  /** Whether the course still works with the framework whose codes the rule names. */
  boolean applies(AwardRule rule) {
    return rule.framework().equals(frameworks.of(rule.course()).id());
  }

  /** Students of the course, by name, without those who have it and those who wait for it. */
  List<Proposal> of(Achievement version, AwardRule rule) {
    if (rule.none() || !applies(rule)) {
      return List.of();
    }
    var known =
        facts.of(version.registration(), rule.course(), rule.conditions(), Optional.empty());
    var check = new RuleCheck();
    var before = before(version, rule);
    var out = out(version);
    return roster.known(rule.course()).stream()
        .filter(Roster.Member::active)
        .filter(one -> !out.contains(one.user()))
        .flatMap(
            one ->
                check.grounds(rule.conditions(), known.apply(one.user())).stream()
                    .map(
                        grounds ->
                            new Proposal(
                                one.user(),
                                one.name(),
                                grounds,
                                before.getOrDefault(one.user(), Before.NOTHING))))
        .toList();
  }

  /** Why it holds for one person now; empty if it does not. */
  Optional<List<Ground>> grounds(
      long registration, CourseId course, AwardRule rule, UserId person) {
    if (!applies(rule)) {
      return Optional.empty();
    }
    var known = facts.of(registration, course, rule.conditions(), Optional.of(person));
    return new RuleCheck().grounds(rule.conditions(), known.apply(person));
  }

  /** Who has it, and who is about to get it. */
  private Set<UserId> out(Achievement version) {
    var out = new HashSet<UserId>();
    recipients(version, true).forEach(out::add);
    open.of(version).stream().filter(OpenLines.Open::waits).forEach(one -> out.add(one.person()));
    return out;
  }

  private Map<UserId, Before> before(Achievement version, AwardRule rule) {
    var before = new HashMap<UserId, Before>();
    open.of(version).stream()
        .filter(one -> !one.waits() && one.rule().equals(rule.id()))
        .forEach(one -> before.put(one.person(), Before.REFUSED));
    recipients(version, false).forEach(one -> before.put(one, Before.REVOKED));
    return before;
  }

  private Stream<UserId> recipients(Achievement version, boolean standing) {
    return awards.recipients(version.id()).stream()
        .filter(row -> (((Number) row[1]).intValue() == 1) == standing)
        .map(row -> new UserId(((Number) row[0]).longValue()));
  }
}
