package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Whether now is within the dates of the credential (Verifiable Credentials Data Model 2.0, section
 * 4.9) and of its proof (Data Integrity 1.0, section 2.1, {@code expires}).
 */
final class DatesCheck {

  /** Clocks of two servers may differ by as much. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  Finding check(JsonNode credential, Instant now) {
    var from = instant(credential.path("validFrom").asText());
    if (from.isEmpty() || from.get().isAfter(now.plus(SKEW))) {
      return Finding.DATES_FUTURE;
    }
    return over(credential, "validUntil", now) || over(ProofCheck.of(credential), "expires", now)
        ? Finding.DATES_EXPIRED
        : Finding.DATES_OK;
  }

  private static boolean over(JsonNode holder, String member, Instant now) {
    return holder.has(member)
        && instant(holder.path(member).asText()).filter(until -> !until.isBefore(now)).isEmpty();
  }

  /** The moment that a date names; empty for one that no calendar has. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
