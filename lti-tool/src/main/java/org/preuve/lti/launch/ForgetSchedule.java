package org.preuve.lti.launch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Rounds;

/** Tidies up every half minute, on every node, so that no launch has to. */
@ApplicationScoped
class ForgetSchedule {

  private static final int AFTER_MIGRATIONS = 100;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Rounds rounds;
  private final Instance<ForgetOver> forgetting;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ForgetSchedule() {
    this(null, null);
  }

  @Inject
  ForgetSchedule(Rounds rounds, Instance<ForgetOver> forgetting) {
    this.rounds = rounds;
    this.forgetting = forgetting;
  }

  void start(@Observes @Priority(AFTER_MIGRATIONS) Startup startup) {
    rounds.every(PAUSE, "logins and sessions that are over", this::round);
  }

  void stop(@Observes Shutdown shutdown) {
    rounds.stop();
  }

  private void round() {
    try (var use = forgetting.getHandle()) {
      use.get().forget();
    }
  }
}
