package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.Round;
import org.preuve.web.tenant.Tenant;

/**
 * Looks for commands about keys, and goes on with what stolen keys make to do, also with what a
 * node left behind when it stopped.
 */
@Dependent
class ResignRound implements Round {

  private static final Logger LOG = Logger.getLogger(ResignRound.class.getName());

  /** How long somebody may still be signing with a key that was withdrawn meanwhile. */
  private static final Duration LATECOMERS = Duration.ofHours(1);

  /** Of one round, so that one institution does not keep the others. */
  private static final Duration MOST = Duration.ofSeconds(20);

  private final ResigningRepository work;
  private final Instance<SignAgain> signing;
  private final RekeyCommands commands;
  private final Clock clock;

  @Inject
  ResignRound(
      ResigningRepository work, Instance<SignAgain> signing, RekeyCommands commands, Clock clock) {
    this.work = work;
    this.signing = signing;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public String what() {
    return "badges to sign again";
  }

  @Override
  public void run() {
    commands.obey();
    for (var row : work.unfinished(clock.instant().minus(LATECOMERS))) {
      work((String) row[0], ((Number) row[1]).longValue());
    }
  }

  /** One that fails waits for the next round and keeps no other. */
  private void work(String id, long registration) {
    Tenant.call(
        registration,
        () -> {
          try (var use = signing.getHandle()) {
            work(use.get(), id, registration);
          } catch (RuntimeException failed) {
            LoggedFault.warn(LOG, "signing again " + id + " waits", failed);
          }
          return true;
        });
  }

  private void work(SignAgain steps, String id, long registration) {
    var end = clock.instant().plus(MOST);
    steps.withdraw(registration, id);
    boolean more = true;
    while (more && clock.instant().isBefore(end)) {
      more = steps.step(registration, id);
    }
  }
}
