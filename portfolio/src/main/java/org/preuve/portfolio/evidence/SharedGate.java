package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.limit.Gate;

/** Lets a few visitors in at a time to what a link shows: it reads and hashes files. */
@ApplicationScoped
class SharedGate {

  private static final int PLACES = 4;

  /** Of one address, at work or waiting; a company may stand behind one. */
  private static final int MOST_OF_ONE = 8;

  private final Gate places = new Gate(PLACES, Duration.ofSeconds(5));

  @Inject
  SharedGate() {}

  /** Empty when there was no place. */
  <T> Optional<T> visitor(String address, Supplier<T> work) {
    return places.through(address, MOST_OF_ONE, () -> Optional.of(work.get()));
  }
}
