package org.preuve.badges.endorsement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.limit.TryLimit;

/** Slows down who tries links, or has another institution's words verified again and again. */
@ApplicationScoped
class EndorsementAttempts {

  static final int MOST = 60;

  private final TryLimit tries = new TryLimit(MOST, Duration.ofMinutes(1));

  /** How long to wait after far too many requests from this address; counts this one. */
  Optional<Duration> take(String address, Instant now) {
    return tries.take(address, now);
  }
}
