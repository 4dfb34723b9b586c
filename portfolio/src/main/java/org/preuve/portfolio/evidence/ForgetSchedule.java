package org.preuve.portfolio.evidence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Rounds;

/** Forgets the bytes of deleted evidence, every six hours. */
@ApplicationScoped
class ForgetSchedule {

  private static final Logger LOG = Logger.getLogger(ForgetSchedule.class.getName());
  private static final int AFTER_MIGRATIONS = 100;
  private static final Duration PAUSE = Duration.ofHours(6);

  private final Rounds rounds;
  private final Instance<ForgetFiles> forgetting;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ForgetSchedule() {
    this(null, null);
  }

  @Inject
  ForgetSchedule(Rounds rounds, Instance<ForgetFiles> forgetting) {
    this.rounds = rounds;
    this.forgetting = forgetting;
  }

  void start(@Observes @Priority(AFTER_MIGRATIONS) Startup startup) {
    rounds.every(PAUSE, "files", this::round);
  }

  void stop(@Observes Shutdown shutdown) {
    rounds.stop();
  }

  private void round() {
    try (var use = forgetting.getHandle()) {
      int files = use.get().forget();
      LOG.log(Level.FINE, "{0} files forgotten", files);
    }
  }
}
