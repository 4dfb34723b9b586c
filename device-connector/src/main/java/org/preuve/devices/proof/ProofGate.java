package org.preuve.devices.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in a few at a time: to look at a proof reads and verifies every message of it, and everybody
 * may look who has the address. Visitors without a session never take the last place.
 */
@ApplicationScoped
class ProofGate {

  private final Duration patience;
  private final Semaphore places = new Semaphore(2, true);
  private final Semaphore visitors = new Semaphore(1, true);

  /** Waits at most five seconds. */
  @Inject
  ProofGate() {
    this(Duration.ofSeconds(5));
  }

  ProofGate(Duration patience) {
    this.patience = patience;
  }

  /** For somebody in the course; empty when there is no place. */
  <T> Optional<T> member(Supplier<T> work) {
    return through(places, () -> Optional.of(work.get()));
  }

  /** For everybody; empty when there is no place. */
  <T> Optional<T> visitor(Supplier<T> work) {
    return through(visitors, () -> member(work));
  }

  private <T> Optional<T> through(Semaphore free, Supplier<Optional<T>> work) {
    if (!entered(free)) {
      return Optional.empty();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean entered(Semaphore free) {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
