package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.bulk.PrepareAward;
import org.preuve.lti.roster.Roster;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;

/** Awards by the rules that need no confirmation, in the name of whoever set each. */
@Dependent
class AutomaticAward {

  /** People of one rule in one turn. */
  static final int MOST = 100;

  /** Between two turns of a rule. */
  private static final Duration TURN = Duration.ofMinutes(5);

  private final RuleRepository rules;
  private final Proposals proposals;
  private final Achievements achievements;
  private final PrepareAward preparing;
  private final Roster roster;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  AutomaticAward(
      RuleRepository rules,
      Proposals proposals,
      Achievements achievements,
      PrepareAward preparing,
      Roster roster,
      ServerConfig server,
      Clock clock) {
    this.rules = rules;
    this.proposals = proposals;
    this.achievements = achievements;
    this.preparing = preparing;
    this.roster = roster;
    this.server = server;
    this.clock = clock;
  }

  /** Id and registration of those whose turn has come. */
  List<Object[]> due() {
    return rules.due(before());
  }

  private Instant before() {
    return clock.instant().minus(TURN);
  }

  /** Takes its turn, so that one that fails keeps no other; false if another node has it. */
  @Transactional
  boolean take(long registration, String id) {
    return rules.take(registration, id, clock.instant(), before()) > 0;
  }

  /** One rule. */
  @Transactional
  void award(long registration, String id) {
    var rule = rules.find(id).orElseThrow();
    var version = inForce(rule);
    if (version.isEmpty() || !acts(rule) || !rule.knows(version.get().changedAt())) {
      return;
    }
    var people =
        proposals.of(version.get(), rule).stream()
            .filter(one -> one.before() == Proposals.Before.NOTHING)
            .map(Proposals.Proposal::person)
            .limit(MOST)
            .toList();
    if (!people.isEmpty()) {
      start(registration, rule, version.get(), people);
    }
  }

  private void start(long registration, AwardRule rule, Achievement version, List<UserId> people) {
    var job = preparing.propose(rule.course(), rule.author(), version, rule.id(), people).job();
    if (!job.isEmpty() && preparing.start(registration, rule.author(), job).isPresent()) {
      preparing.forget(registration, job);
    }
  }

  /**
   * Its version, as long as it is the newest and has not ended, and no other wording has come since
   * it was found due.
   */
  private Optional<Achievement> inForce(AwardRule rule) {
    return achievements
        .find(rule.achievement())
        .flatMap(one -> achievements.versions(rule.course(), one.design()).stream().findFirst())
        .filter(newest -> newest.id().equals(rule.achievement()))
        .filter(
            newest -> rules.of(newest.id()).filter(now -> now.id().equals(rule.id())).isPresent())
        .filter(newest -> !newest.validity().over(clock.instant(), server.zone()));
  }

  /** Whether somebody still answers for it; if not, it proposes as others do. */
  boolean acts(AwardRule rule) {
    return rule.automatic() && roster.assesses(rule.course(), rule.author());
  }
}
