package org.preuve.devices.live;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * A device as the home of its owner shows it.
 *
 * @param level constant of {@link AssuranceLevel}
 * @param revokedAt null while it is in use
 * @param receivedAt when its newest message came
 * @param askedAt when the person was asked to own it, and has not answered; null once it is theirs
 */
record HomeDevice(
    String id,
    String name,
    String level,
    @Nullable Timestamp revokedAt,
    @Nullable Timestamp receivedAt,
    @Nullable Timestamp askedAt) {

  AssuranceLevel assurance() {
    return AssuranceLevel.valueOf(level);
  }

  boolean asked() {
    return askedAt != null;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  Optional<Instant> last() {
    return Optional.ofNullable(receivedAt).map(Timestamp::toInstant);
  }
}
