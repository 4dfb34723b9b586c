package org.preuve.portfolio.evidence;

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

/** Forgets the bytes of deleted evidence, every six hours. */
@ApplicationScoped
class ForgetSchedule {

  private static final Logger LOG = Logger.getLogger(ForgetSchedule.class.getName());
  private static final int AFTER_MIGRATIONS = 100;
  private static final long HOURS = 6;

  private final Instance<ForgetFiles> forgetting;
  private @Nullable ScheduledFuture<?> rounds;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ForgetSchedule() {
    this(null);
  }

  @Inject
  ForgetSchedule(Instance<ForgetFiles> forgetting) {
    this.forgetting = forgetting;
  }

  void start(@Observes @Priority(AFTER_MIGRATIONS) Startup startup) {
    if (executor != null) {
      rounds = executor.scheduleWithFixedDelay(this::round, HOURS, HOURS, TimeUnit.HOURS);
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** A round that fails must not end the rounds. */
  private void round() {
    Tenant.clear();
    try (var use = forgetting.getHandle()) {
      int files = use.get().forget();
      LOG.log(Level.FINE, "{0} files forgotten", files);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "files wait for the next round", failed);
    }
  }
}
