package org.preuve.devices.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.UserId;
import org.preuve.web.limit.Gate;

/** A chart reads up to fifty thousand messages: two at a time do, one of each person. */
@ApplicationScoped
class ChartGate {

  private final Gate places = new Gate(2, Duration.ofSeconds(5));

  /** All places are free. */
  ChartGate() {}

  <T> Optional<T> through(UserId person, Supplier<T> work) {
    return places.through("person " + person.value(), 2, () -> Optional.of(work.get()));
  }
}
