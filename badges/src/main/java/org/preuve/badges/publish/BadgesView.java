package org.preuve.badges.publish;

import java.time.Instant;
import java.util.List;

/** A list of badges: a holder's own, or those of a course. */
public record BadgesView(List<BadgeCard> badges) {

  /** How many stand. */
  public long standing() {
    return badges.stream().filter(BadgeCard::stands).count();
  }

  static BadgesView of(
      org.preuve.web.page.Page page, List<ShownBadge> badges, String baseUrl, Instant now) {
    return new BadgesView(
        badges.stream().map(badge -> BadgeCard.of(page, badge, baseUrl, now)).toList());
  }
}
