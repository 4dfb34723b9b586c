package org.preuve.lti.launch;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StartOrder;
import org.preuve.web.tenant.Tenant;

/**
 * Rehearses launches before the server says that it is ready, so that the first class does not wait
 * for the Java machine to compile what every launch does: {@code preuve.warm-up}, a duration.
 */
@ApplicationScoped
class WarmUp {

  private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Instance<RehearseLaunch> rehearsing;
  private final ServerConfig server;
  private final Duration time;
  private final CountDownLatch running = new CountDownLatch(THREADS);
  private volatile boolean stopped;

  @Resource private @Nullable ManagedExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected WarmUp() {
    this(null, null, "PT0S");
  }

  @Inject
  WarmUp(
      Instance<RehearseLaunch> rehearsing,
      ServerConfig server,
      @ConfigProperty(name = "preuve.warm-up", defaultValue = "PT5S") String time) {
    this.rehearsing = rehearsing;
    this.server = server;
    this.time = Duration.parse(time);
  }

  void start(@Observes @Priority(StartOrder.WARM_UP) Startup startup) {
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; i < THREADS; i++) {
      if (executor == null || time.isZero()) {
        running.countDown();
      } else {
        executor.execute(() -> run(end));
      }
    }
  }

  void stop(@Observes Shutdown shutdown) {
    stopped = true;
  }

  /** Whether nothing is rehearsed any more. */
  boolean over() {
    return running.getCount() == 0;
  }

  /** A rehearsal that fails is a warning; the server serves, only slower at first. */
  private void run(long end) {
    try {
      var token = RehearsedToken.of(server.at("/portfolio"));
      int times = 0;
      do {
        Tenant.everyone();
        try (var use = rehearsing.getHandle()) {
          use.get().rehearse(token);
        }
        times++;
      } while (!stopped && System.nanoTime() < end);
      LOG.info("launches rehearsed: " + times * RehearseLaunch.LAUNCHES);
    } catch (RuntimeException | NotSupportedException | SystemException failed) {
      LoggedFault.warn(LOG, "launches could not be rehearsed", failed);
    } finally {
      Tenant.clear();
      running.countDown();
    }
  }
}
