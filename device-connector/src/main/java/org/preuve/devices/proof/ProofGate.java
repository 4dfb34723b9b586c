package org.preuve.devices.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.limit.Gate;

/**
 * Lets in a few at a time: to look at a proof reads and verifies every message of it, and everybody
 * may look who has the address. Visitors without a session never take the last place.
 */
@ApplicationScoped
class ProofGate {

  private final Gate places;
  private final Gate visitors;

  /** Waits at most five seconds. */
  @Inject
  ProofGate() {
    this(Duration.ofSeconds(5));
  }

  ProofGate(Duration patience) {
    this.places = new Gate(2, patience);
    this.visitors = new Gate(1, patience);
  }

  /** For somebody in the course; empty when there is no place. */
  <T> Optional<T> member(Supplier<T> work) {
    return places.through(() -> Optional.of(work.get()));
  }

  /** For everybody; empty when there is no place. */
  <T> Optional<T> visitor(Supplier<T> work) {
    return visitors.through(() -> member(work));
  }
}
