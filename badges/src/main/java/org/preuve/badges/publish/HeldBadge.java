package org.preuve.badges.publish;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Label;

/** A badge as the home of its holder shows it. */
record HeldBadge(
    String id,
    String nameFr,
    String nameEn,
    Timestamp awardedAt,
    @Nullable Timestamp publishedAt,
    @Nullable Timestamp revokedAt,
    @Nullable Timestamp suspendedAt,
    @Nullable Timestamp validUntil) {

  /** {@code public}, {@code private}, {@code suspended}, {@code expired} or {@code revoked}. */
  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspendedAt != null) {
      return "suspended";
    }
    boolean over = validUntil != null && !validUntil.toInstant().isAfter(now);
    return over ? "expired" : publishedAt != null ? "public" : "private";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
