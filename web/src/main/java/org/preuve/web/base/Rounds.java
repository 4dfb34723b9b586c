package org.preuve.web.base;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.tenant.Tenant;

/**
 * Calls every {@link Round} of this node in its time. A round that fails does not end the rounds:
 * the database may be away for a while.
 */
@ApplicationScoped
class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  private final Instance<Round> all;
  private final RoundsConfig config;
  private List<ScheduledFuture<?>> running = List.of();

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Rounds() {
    this(null, null);
  }

  @Inject
  Rounds(@Any Instance<Round> all, RoundsConfig config) {
    this.all = all;
    this.config = config;
  }

  void start(@Observes @Priority(StartOrder.ROUNDS) Startup startup) {
    var pool = executor;
    if (pool != null) {
      running =
          Tenant.everyone(
              () ->
                  all.handlesStream()
                      .<ScheduledFuture<?>>map(round -> begin(pool, round))
                      .toList());
    }
  }

  void stop(@Observes Shutdown shutdown) {
    running.forEach(round -> round.cancel(false));
  }

  private ScheduledFuture<?> begin(
      ManagedScheduledExecutorService pool, Instance.Handle<Round> found) {
    try (var first = found) {
      var kind = first.getBean().getBeanClass().asSubclass(Round.class);
      var what = first.get().what();
      long pause = config.pause(first.get().pause()).toMillis();
      return pool.scheduleWithFixedDelay(
          () -> round(kind, what), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void round(Class<? extends Round> kind, String what) {
    Tenant.everyone();
    try (var use = all.select(kind).getHandle()) {
      use.get().run();
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, what + " wait for the next round", failed);
    } finally {
      Tenant.clear();
    }
  }
}
