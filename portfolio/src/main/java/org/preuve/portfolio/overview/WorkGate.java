package org.preuve.portfolio.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.preuve.web.limit.Gate;

/** Two archives of a class at a time: each reads and hashes every file of it. */
@ApplicationScoped
class WorkGate {

  private final Gate gate;

  /** Who has been let in so far waits at most a minute. */
  @Inject
  WorkGate() {
    this.gate = new Gate(2, Duration.ofMinutes(1));
  }

  boolean free() {
    return gate.free();
  }

  void write(ClassWork work, OutputStream out) throws IOException {
    gate.run(() -> work.writeTo(out));
  }
}
