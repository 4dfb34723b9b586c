package org.preuve.badges.publish;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.portfolio.framework.model.Label;

/**
 * A badge as the home of its holder shows it.
 *
 * @param method key that its proof names
 */
record HeldBadge(
    String id,
    String nameFr,
    String nameEn,
    Timestamp awardedAt,
    @Nullable Timestamp publishedAt,
    @Nullable Timestamp revokedAt,
    @Nullable Timestamp suspendedAt,
    @Nullable Timestamp validUntil,
    @Nullable Timestamp refusedAt,
    @Nullable String method) {

  /** As {@code Award.state}. */
  String state(Instant now, StandingKeys keys) {
    if (revokedAt != null) {
      return "revoked";
    }
    if (suspendedAt != null) {
      return "suspended";
    }
    if (refusedAt != null) {
      return "refused";
    }
    if (!keys.named(method)) {
      return "withdrawn";
    }
    boolean over = validUntil != null && !validUntil.toInstant().isAfter(now);
    return over ? "expired" : publishedAt != null ? "public" : "private";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
