package org.preuve.badges.publish;

import java.sql.Timestamp;
import org.preuve.portfolio.framework.model.Label;

/** A badge as the home of its holder shows it. */
record HeldBadge(
    String id,
    String nameFr,
    String nameEn,
    Timestamp awardedAt,
    boolean published,
    boolean revoked) {

  Label name() {
    return new Label(nameFr, nameEn);
  }
}
