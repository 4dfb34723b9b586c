package org.preuve.badges.collection;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Label;

/**
 * A badge that its holder shows, as far as a collection says it.
 *
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
    @Nullable Integer place) {

  /** {@code revoked}, {@code suspended}, {@code expired} or {@code public}. */
  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspendedAt != null) {
      return "suspended";
    }
    return validUntil != null && !validUntil.toInstant().isAfter(now) ? "expired" : "public";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
