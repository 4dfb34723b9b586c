package org.preuve.portfolio.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.limit.Gate;

/** A few archives at a time: many may arrive, two are read, for that costs much. */
@ApplicationScoped
class ImportGate {

  private static final int ARRIVING = 8;

  private final Gate arriving = new Gate(ARRIVING, Duration.ZERO);
  private final Gate reading = new Gate(2, Duration.ofMinutes(1));

  @Inject
  ImportGate() {}

  /** While an archive arrives; empty when there is no place. */
  <T> Optional<T> arrive(Supplier<Optional<T>> work) {
    return arriving.through(work);
  }

  /** While it is read; empty when there was no place for a minute. */
  <T> Optional<T> read(Supplier<Optional<T>> work) {
    return reading.through(work);
  }
}
