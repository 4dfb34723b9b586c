package org.preuve.lti.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.preuve.web.limit.Gate;

/** Two archives at a time: each reads and hashes every file of a person. */
@ApplicationScoped
class ArchiveGate {

  private final Gate gate;

  /** Who has been let in so far waits at most a minute. */
  @Inject
  ArchiveGate() {
    this(new Gate(2, Duration.ofMinutes(1)));
  }

  ArchiveGate(Gate gate) {
    this.gate = gate;
  }

  /** Whether it makes sense to begin now. */
  boolean free() {
    return gate.free();
  }

  /** Writes it, once there is a place. */
  void write(PersonalArchive archive, OutputStream out) throws IOException {
    gate.run(() -> archive.writeTo(out));
  }
}
