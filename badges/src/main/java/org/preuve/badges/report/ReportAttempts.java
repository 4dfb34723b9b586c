package org.preuve.badges.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.limit.TryLimit;

/** Nobody has to say who they are, so that what one address may send is little. */
@ApplicationScoped
class ReportAttempts {

  static final int MOST = 5;

  private final TryLimit sent = new TryLimit(MOST, Duration.ofHours(1));

  /** How long to wait after too many from this address; counts this one. */
  Optional<Duration> take(String address, Instant now) {
    return sent.take(address, now);
  }
}
