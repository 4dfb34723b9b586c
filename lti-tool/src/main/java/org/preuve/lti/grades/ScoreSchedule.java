package org.preuve.lti.grades;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.tenant.Tenant;

/**
 * Looks into the outbox after each transaction that filled it and every two seconds, on every node.
 */
@ApplicationScoped
class ScoreSchedule {

  private static final Logger LOG = Logger.getLogger(ScoreSchedule.class.getName());
  private static final int AFTER_MIGRATIONS = 100;
  private static final long SECONDS = 2;

  private final Instance<SendScores> sending;
  private final Semaphore free = new Semaphore(SenderSeats.ALL);
  private @Nullable ScheduledFuture<?> rounds;
  private volatile boolean stopped;

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
    var pool = executor;
    if (pool != null) {
      rounds = pool.scheduleWithFixedDelay(this::call, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Scores are sent once the transaction that queued them has ended well. */
  void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScoreQueued event) {
    call();
  }

  /** Before the database goes away. */
  void stop(@Observes Shutdown shutdown) {
    stopped = true;
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** One more sender, if there is a seat. */
  private void call() {
    if (executor == null || stopped || free.availablePermits() == 0) {
      return;
    }
    try {
      executor.execute(this::round);
    } catch (RejectedExecutionException ending) {
      LOG.fine("the server ends: scores wait for its next start");
    }
  }

  /** A round that fails must not end the rounds: the database may be away for a while. */
  private void round() {
    if (stopped || !free.tryAcquire()) {
      return; // those at work look again before they end
    }
    try {
      send();
    } finally {
      free.release();
    }
  }

  private void send() {
    Tenant.clear();
    try (var use = sending.getHandle()) {
      use.get().send(this::call);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "scores wait for the next round", failed);
    }
  }
}
