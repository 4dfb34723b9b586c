package org.preuve.portfolio.tus;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends in parts.
 *
 * @param name as sent, not to be trusted
 * @param bytes of the whole file
 * @param kept id of the file of a form that it has become
 */
record Upload(String id, String name, long bytes, Instant begunAt, Optional<String> kept) {

  /** A form waits no longer either. */
  static final Duration LIFE = Duration.ofDays(1);

  static Upload of(String id, Object[] row) {
    return new Upload(
        id,
        (String) row[0],
        ((Number) row[1]).longValue(),
        Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS),
        Optional.ofNullable((@Nullable String) row[3]));
  }

  Instant over() {
    return begunAt.plus(LIFE);
  }
}
