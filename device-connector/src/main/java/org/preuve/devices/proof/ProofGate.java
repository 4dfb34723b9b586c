package org.preuve.devices.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.Caller;
import org.preuve.web.limit.Gate;

/**
 * Lets in a few at a time: to look at a proof reads and verifies every message of it, and everybody
 * may look who has the address. Visitors without a session never take the last place, and nobody
 * takes more than one while others wait.
 */
@ApplicationScoped
class ProofGate {

  /** Of one person or address, at work or waiting; a class may share an address. */
  private static final int MOST_OF_ONE = 3;

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
  <T> Optional<T> member(Caller caller, Supplier<T> work) {
    var who = "person " + caller.user().value();
    return places.through(who, MOST_OF_ONE, () -> Optional.of(work.get()));
  }

  /** For everybody, by address; empty when there is no place. */
  <T> Optional<T> visitor(String address, Supplier<T> work) {
    return visitors.through(
        address, MOST_OF_ONE, () -> places.through(() -> Optional.of(work.get())));
  }
}
