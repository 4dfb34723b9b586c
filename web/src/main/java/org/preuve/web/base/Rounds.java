package org.preuve.web.base;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.tenant.Tenant;

/**
 * Work that every node repeats. A round that fails does not end the rounds: the database may be
 * away for a while.
 */
@Dependent
public class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  private @Nullable ScheduledFuture<?> rounds;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  Rounds() {}

  /**
   * Begins, first after one pause.
   *
   * @param pause between the end of a round and the next one
   * @param what waits for the next round when one fails, for the log
   */
  public void every(Duration pause, String what, Runnable work) {
    if (executor != null) {
      long millis = pause.toMillis();
      rounds =
          executor.scheduleWithFixedDelay(
              () -> round(what, work), millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private static void round(String what, Runnable work) {
    Tenant.clear();
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, what + " wait for the next round", failed);
    }
  }

  /** No more rounds. */
  @PreDestroy
  public void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
