package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/** Releases the drafts whose set time has come, by the clock of the server. */
@Dependent
class ReleaseRound implements Round {

  private static final Logger LOG = Logger.getLogger(ReleaseRound.class.getName());

  private final AssessmentRepository assessments;
  private final Instance<ReleaseDrafts> releasing;
  private final Clock clock;

  @Inject
  ReleaseRound(AssessmentRepository assessments, Instance<ReleaseDrafts> releasing, Clock clock) {
    this.assessments = assessments;
    this.releasing = releasing;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(15);
  }

  @Override
  public String what() {
    return "releases at a set time";
  }

  @Override
  public void run() {
    for (var row : assessments.ripe(clock.instant())) {
      release(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
  }

  /** One that fails waits for the next round, and keeps no other one. */
  private void release(long draft, long registration) {
    Tenant.call(
        registration,
        () -> {
          try (var use = releasing.getHandle()) {
            use.get().ripe(draft);
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "draft " + draft + " is not released yet", failed);
          }
          return true;
        });
  }
}
