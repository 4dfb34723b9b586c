package org.preuve.badges.log;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/** Signs each log that has grown, once an hour. */
@Dependent
class CheckpointRound implements Round {

  private static final Logger LOG = Logger.getLogger(CheckpointRound.class.getName());
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Checkpoints all;
  private final Instance<Checkpoints> signing;
  private final Clock clock;

  @Inject
  CheckpointRound(Checkpoints all, Instance<Checkpoints> signing, Clock clock) {
    this.all = all;
    this.signing = signing;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public String what() {
    return "checkpoints of award logs";
  }

  @Override
  public void run() {
    all.due(clock.instant().minus(BETWEEN)).forEach(this::sign);
  }

  /** One that cannot be signed keeps no other. */
  private void sign(long registration) {
    Tenant.call(
        registration,
        () -> {
          try (var use = signing.getHandle()) {
            use.get()
                .sign(registration)
                .ifPresent(
                    reason ->
                        LOG.log(
                            Level.WARNING,
                            "award log of registration " + registration + ": " + reason));
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "checkpoint of registration " + registration, failed);
          }
          return true;
        });
  }
}
