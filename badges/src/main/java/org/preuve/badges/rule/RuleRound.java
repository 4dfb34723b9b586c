package org.preuve.badges.rule;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/** Lets the automatic rules award, some in each round. */
@Dependent
class RuleRound implements Round {

  private static final Logger LOG = Logger.getLogger(RuleRound.class.getName());

  private final AutomaticAward all;
  private final Instance<AutomaticAward> awarding;

  @Inject
  RuleRound(AutomaticAward all, Instance<AutomaticAward> awarding) {
    this.all = all;
    this.awarding = awarding;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public String what() {
    return "awards by rule";
  }

  @Override
  public void run() {
    for (var row : all.due()) {
      award((String) row[0], ((Number) row[1]).longValue());
    }
  }

  /** One that fails waits for its next turn and keeps no other. */
  private void award(String rule, long registration) {
    Tenant.call(
        registration,
        () -> {
          try (var use = awarding.getHandle()) {
            if (use.get().take(registration, rule)) {
              use.get().award(registration, rule);
            }
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "rule " + rule + " waits", failed);
          }
          return true;
        });
  }
}
