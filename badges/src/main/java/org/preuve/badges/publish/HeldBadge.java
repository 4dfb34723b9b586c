package org.preuve.badges.publish;

import java.sql.Timestamp;
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
    @Nullable Timestamp suspendedAt) {

  /** {@code public}, {@code private}, {@code suspended} or {@code revoked}. */
  String state() {
    if (suspendedAt != null && revokedAt == null) {
      return "suspended";
    }
    return revokedAt != null ? "revoked" : publishedAt != null ? "public" : "private";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
