package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.limit.TryLimit;

/**
 * Slows down guessing and floods. A link has 128 random bits; a right one is still opened after
 * wrong ones, because a whole company may stand behind one address.
 */
@ApplicationScoped
class AttestAttempts {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final TryLimit wrong = new TryLimit(30, WINDOW);
  private final TryLimit flood = new TryLimit(240, WINDOW);

  /** How long to wait after far too many requests from this address; counts this one. */
  Optional<Duration> flood(String address, Instant now) {
    return flood.take(address, now);
  }

  /** How long to wait after too many wrong links; counts this one. */
  Optional<Duration> wrong(String address, Instant now) {
    return wrong.take(address, now);
  }
}
