package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.Teaching;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.Achievements;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Keeps a rule as the next wording for the newest version of a design. */
@Dependent
class SetRule {

  /** Wordings of one version. */
  private static final int MOST = 200;

  private final RuleRepository rules;
  private final Achievements achievements;
  private final Frameworks frameworks;
  private final Clock clock;

  @Inject
  SetRule(RuleRepository rules, Achievements achievements, Frameworks frameworks, Clock clock) {
    this.rules = rules;
    this.achievements = achievements;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /**
   * @param base what {@link #base} said when the form was opened
   * @return why it was not kept
   */
  @Transactional
  Optional<Reason> set(Caller author, String design, String base, AwardRule.Said said) {
    if (!Teaching.by(author)) {
      return Optional.of(RuleReason.RULE_ROLE);
    }
    achievements.lock(author.registration(), design);
    var version = achievements.versions(author.course(), design).stream().findFirst();
    if (version.isEmpty()) {
      return Optional.of(AchievementReason.DESIGN_UNKNOWN);
    }
    var id = version.get().id();
    var current = rules.of(id);
    if (current
        .filter(rule -> same(author, rule, said) && rule.knows(version.get().changedAt()))
        .isPresent()) {
      return Optional.empty(); // the second of two clicks
    }
    if (!base(id, current).equals(base)) {
      return Optional.of(RuleReason.RULE_CHANGED);
    }
    int revision = current.map(AwardRule::revision).orElse(0) + 1;
    if (revision > MOST) {
      return Optional.of(RuleReason.RULE_TOO_MANY);
    }
    var framework = frameworks.of(author.course()).id();
    rules.add(new AwardRule(author, id, revision, framework, said, clock.instant()));
    return Optional.empty();
  }

  /** Who sets an automatic rule answers for it: the same words of another person are another. */
  private boolean same(Caller author, AwardRule rule, AwardRule.Said said) {
    return rule.said().equals(said)
        && rule.author().equals(author.user())
        && rule.framework().equals(frameworks.of(author.course()).id());
  }

  /** Names the state that a form was opened on. */
  static String base(String version, Optional<AwardRule> rule) {
    return version + "." + rule.map(AwardRule::revision).orElse(0);
  }
}
