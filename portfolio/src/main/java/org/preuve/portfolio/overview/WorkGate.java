package org.preuve.portfolio.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.Caller;
import org.preuve.web.limit.Gate;

/**
 * Two archives of a class at a time, one for each person: each reads the class from the database,
 * then reads and hashes every file of it.
 */
@ApplicationScoped
class WorkGate {

  /** For one archive; who reads slower than that gives the place back. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Gate gate;
  private final Clock clock;

  /** Who has been let in so far waits at most a minute. */
  @Inject
  WorkGate(Clock clock) {
    this.gate = new Gate(2, Duration.ofMinutes(1));
    this.clock = clock;
  }

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  WorkGate() {
    this(null);
  }

  /** What is gathered inside; empty when there is no place now. */
  <T> Optional<T> gather(Caller caller, Supplier<T> work) {
    return gate.free()
        ? gate.through(who(caller), 1, () -> Optional.of(work.get()))
        : Optional.empty();
  }

  void write(Caller caller, ClassWork work, OutputStream out) throws IOException {
    gate.run(
        who(caller),
        1,
        () -> work.writeTo(new TimedOutput(out, clock, clock.instant().plus(LONGEST))));
  }

  private static String who(Caller caller) {
    return caller.registration() + " " + caller.user().value();
  }
}
