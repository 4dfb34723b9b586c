package org.preuve.badges.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * What a list says, short of its bits: it changes with each revocation and never otherwise.
 *
 * @param changed when it was made or a badge was last revoked
 * @param revoked how many badges are
 * @param keys beginning of the names of its issuer's keys
 */
record ListState(String id, long registration, Timestamp changed, long revoked, String keys) {

  /** A verifier whose clock is behind by less takes the list at once. */
  private static final Duration BEHIND = Duration.ofMinutes(5);

  /** From when the list counts: a little before it changed, and never in the future. */
  Instant validFrom(Instant now) {
    var from = changed.toInstant().minus(BEHIND);
    // another node's clock may run ahead, and a list of tomorrow would not count today
    return from.isAfter(now) ? now : from;
  }
}
