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
    @Nullable Timestamp revokedAt) {

  /** {@code public}, {@code private} or {@code revoked}. */
  String state() {
    return revokedAt != null ? "revoked" : publishedAt != null ? "public" : "private";
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
