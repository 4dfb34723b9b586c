package org.preuve.devices.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.limit.TryLimit;

/**
 * Slows down guessing: after 30 wrong codes a minute from one address, wrong ones are told to wait.
 * A right code is still taken, because a whole class may stand behind one address and a guess of
 * eight characters is right once in 850 thousand million. What no class does is not looked at.
 */
@ApplicationScoped
class PairingAttempts {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final TryLimit wrong = new TryLimit(30, WINDOW);
  private final TryLimit flood = new TryLimit(600, WINDOW);

  /** How long to wait after far too many requests from this address; counts this one. */
  Optional<Duration> flood(String address, Instant now) {
    return flood.take(address, now);
  }

  /** How long to wait after too many wrong codes; counts this one. */
  Optional<Duration> wrong(String address, Instant now) {
    return wrong.take(address, now);
  }
}
