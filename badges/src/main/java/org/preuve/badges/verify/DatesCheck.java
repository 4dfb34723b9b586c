package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.credential.CredentialJson;

/**
 * Whether now is within the dates of the credential (Verifiable Credentials Data Model 2.0, section
 * 4.9; 1.1, sections 4.6 and 4.7) and of its proofs (Data Integrity 1.0, section 2.1, {@code
 * expires}), and these were made in the past.
 */
final class DatesCheck {

  /** Clocks of two servers may differ by as much. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** Of a credential without embedded proofs. */
  Finding check(JsonNode credential, Instant now) {
    return check(credential, CredentialJson.empty(), now);
  }

  /**
   * @param proof the one that makes it its issuer's word; another's says nothing about its time
   */
  Finding check(JsonNode credential, JsonNode proof, Instant now) {
    if (Stream.of("validFrom", "issuanceDate").anyMatch(name -> before(credential, name, now))) {
      return Finding.DATES_FUTURE;
    }
    if (before(proof, "created", now)) {
      return Finding.PROOF_TIME;
    }
    var over =
        Stream.of("validUntil", "expirationDate").anyMatch(name -> over(credential, name, now))
            || over(proof, "expires", now);
    return over ? Finding.DATES_EXPIRED : Finding.DATES_OK;
  }

  /** Whether a proof is within its own dates. */
  static boolean within(JsonNode proof, Instant now) {
    return !before(proof, "created", now) && !over(proof, "expires", now);
  }

  private static boolean before(JsonNode holder, String member, Instant now) {
    return holder.has(member)
        && instant(holder.path(member).asText())
            .filter(from -> !from.isAfter(now.plus(SKEW)))
            .isEmpty();
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
