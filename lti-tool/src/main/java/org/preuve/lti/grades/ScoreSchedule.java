package org.preuve.lti.grades;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.tenant.Tenant;

/** Looks into the outbox after each transaction that filled it, and at each {@link ScoreRound}. */
@ApplicationScoped
class ScoreSchedule {

  private static final Logger LOG = Logger.getLogger(ScoreSchedule.class.getName());

  private final Instance<SendScores> sending;
  private final Semaphore free = new Semaphore(SenderSeats.ALL);
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

  /** Scores are sent once the transaction that queued them has ended well. */
  void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScoreQueued event) {
    call();
  }

  /** Before the database goes away. */
  void stop(@Observes Shutdown shutdown) {
    stopped = true;
  }

  /** One more sender, if there is a seat. */
  void call() {
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
    Tenant.everyone();
    try (var use = sending.getHandle()) {
      use.get().send(this::call);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "scores wait for the next round", failed);
    } finally {
      Tenant.clear();
    }
  }
}
