package org.preuve.badges.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.limit.TryLimit;

/** Each bundle is signed anew, so that one address gets some of them in a minute, not any. */
@ApplicationScoped
public class BundleLimit {

  static final int MOST = 30;

  private final TryLimit made = new TryLimit(MOST, Duration.ofMinutes(1));

  /** How long to wait after too many for this address; counts this one. */
  public Optional<Duration> take(String address, Instant now) {
    return made.take(address, now);
  }
}
