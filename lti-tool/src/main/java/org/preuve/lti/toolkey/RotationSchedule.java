package org.preuve.lti.toolkey;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks every five seconds, on every node, for commands about keys and for keys that are due. */
@ApplicationScoped
class RotationSchedule {

  private static final Logger LOG = Logger.getLogger(RotationSchedule.class.getName());
  private static final long SECONDS = 5;

  private final Instance<RotateToolKeys> rotating;
  private final Instance<KeyCommands> commands;
  private @Nullable ScheduledFuture<?> rounds;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected RotationSchedule() {
    this(null, null);
  }

  @Inject
  RotationSchedule(Instance<RotateToolKeys> rotating, Instance<KeyCommands> commands) {
    this.rotating = rotating;
    this.commands = commands;
  }

  void start(@Observes Startup startup) {
    if (executor != null) {
      rounds = executor.scheduleWithFixedDelay(this::round, 1, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** A round that fails must not end the rounds: the key store may be away for a while. */
  private void round() {
    try (var use = rotating.getHandle();
        var typed = commands.getHandle()) {
      typed.get().obey();
      use.get().keepUp();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "keys wait for the next round", failed);
    }
  }
}
