package org.preuve.devices.check;

import java.time.Duration;
import java.time.Instant;

/** A time in which a requirement was not met, both ends included. */
public record Interval(Instant from, Instant to) {

  /** How long it is; zero for a single moment. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
