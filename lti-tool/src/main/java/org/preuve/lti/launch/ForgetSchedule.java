package org.preuve.lti.launch;

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

/** Tidies up every half minute, on every node, so that no launch has to. */
@ApplicationScoped
class ForgetSchedule {

  private static final Logger LOG = Logger.getLogger(ForgetSchedule.class.getName());
  private static final int AFTER_MIGRATIONS = 100;
  private static final long SECONDS = 30;

  private final Instance<ForgetOver> forgetting;
  private @Nullable ScheduledFuture<?> rounds;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ForgetSchedule() {
    this(null);
  }

  @Inject
  ForgetSchedule(Instance<ForgetOver> forgetting) {
    this.forgetting = forgetting;
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
    try (var use = forgetting.getHandle()) {
      use.get().forget();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "logins and sessions that are over wait", failed);
    }
  }
}
