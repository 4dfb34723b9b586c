package org.preuve.badges.collection;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.portfolio.framework.model.Label;

/**
 * A badge that its holder shows, as far as a collection says it.
 *
 * @param method key that its proof names
 * @param place number in the collection, null for one that is not in it
 */
record CollectedBadge(
    String id,
    String nameFr,
    String nameEn,
    String holder,
    Timestamp awardedAt,
    @Nullable Timestamp revokedAt,
    @Nullable Timestamp suspendedAt,
    @Nullable Timestamp validUntil,
    @Nullable String method,
    @Nullable Integer place) {

  /** {@code revoked}, {@code suspended}, {@code withdrawn}, {@code expired} or {@code public}. */
  String state(Instant now, StandingKeys keys) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspendedAt != null) {
      return "suspended";
    }
    if (!keys.named(method)) {
      return "withdrawn";
    }
    return validUntil != null && !validUntil.toInstant().isAfter(now) ? "expired" : "public";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
