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
    @Nullable Timestamp validUntil,
    @Nullable Timestamp refusedAt) {

  /** As {@code Award.state}. */
  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspendedAt != null) {
      return "suspended";
    }
    if (refusedAt != null) {
      return "refused";
    }
    boolean over = validUntil != null && !validUntil.toInstant().isAfter(now);
    return over ? "expired" : publishedAt != null ? "public" : "private";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
