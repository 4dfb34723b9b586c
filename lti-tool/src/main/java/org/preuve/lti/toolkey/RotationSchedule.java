package org.preuve.lti.toolkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Rounds;

/** Looks every five seconds, on every node, for commands about keys and for keys that are due. */
@ApplicationScoped
class RotationSchedule {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Rounds rounds;
  private final Instance<RotateToolKeys> rotating;
  private final Instance<KeyCommands> commands;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected RotationSchedule() {
    this(null, null, null);
  }

  @Inject
  RotationSchedule(
      Rounds rounds, Instance<RotateToolKeys> rotating, Instance<KeyCommands> commands) {
    this.rounds = rounds;
    this.rotating = rotating;
    this.commands = commands;
  }

  void start(@Observes Startup startup) {
    rounds.every(PAUSE, "keys", this::round);
  }

  void stop(@Observes Shutdown shutdown) {
    rounds.stop();
  }

  private void round() {
    try (var use = rotating.getHandle();
        var typed = commands.getHandle()) {
      typed.get().obey();
      use.get().keepUp();
    }
  }
}
