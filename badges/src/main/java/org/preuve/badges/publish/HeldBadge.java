package org.preuve.badges.publish;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Label;

/**
 * A badge as the home of its holder shows it.
 *
 * @param publishedAt null while only its holder sees it
 * @param revokedAt null while it holds
 */
record HeldBadge(
    String id,
    String nameFr,
    String nameEn,
    Timestamp awardedAt,
    @Nullable Timestamp publishedAt,
    @Nullable Timestamp revokedAt) {

  boolean published() {
    return publishedAt != null;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
