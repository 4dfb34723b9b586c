package org.preuve.lti.grades;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
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
import org.preuve.lti.Tenant;

/** Looks into the outbox every two seconds, on every node. */
@ApplicationScoped
class ScoreSchedule {

  private static final Logger LOG = Logger.getLogger(ScoreSchedule.class.getName());
  private static final int AFTER_MIGRATIONS = 100;
  private static final long SECONDS = 2;

  private final Instance<SendScores> sending;
  private @Nullable ScheduledFuture<?> rounds;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ScoreSchedule() {
    this(null);
  }

  @Inject
  ScoreSchedule(Instance<SendScores> sending) {
    this.sending = sending;
  }

  void start(@Observes @Priority(AFTER_MIGRATIONS) Startup startup) {
    if (executor != null) {
      rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** A round that fails must not end the rounds: the database may be away for a while. */
  private void round() {
    Tenant.clear();
    try (var use = sending.getHandle()) {
      use.get().send();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "scores wait for the next round", failed);
    }
  }
}
