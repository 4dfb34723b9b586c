package org.preuve.badges.status;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * What a list says, short of its bits: it changes with each revocation and never otherwise.
 *
 * @param changed when it was made or a badge was last revoked
 * @param revoked how many badges are
 * @param keys beginning of the names of its issuer's keys
 */
record ListState(String id, long registration, Timestamp changed, long revoked, String keys) {

  Instant changedAt() {
    return changed.toInstant();
  }
}
