package org.preuve.badges.publish;

import java.time.Instant;
import java.util.List;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.page.Page;

/** The badges held, on the home of their holder. */
public record HomeBadgesView(List<Badge> badges) {

  /**
   * One badge.
   *
   * @param picture path of its picture
   * @param date when it was awarded
   * @param state as on the page of its holder's badges
   */
  public record Badge(String name, String picture, String date, String state) {}

  static HomeBadgesView of(Page page, List<HeldBadge> held, StandingKeys keys, Instant now) {
    return new HomeBadgesView(held.stream().map(badge -> badge(page, badge, keys, now)).toList());
  }

  private static Badge badge(Page page, HeldBadge badge, StandingKeys keys, Instant now) {
    return new Badge(
        badge.name().in(page.locale()),
        "/b/" + badge.id() + "/image.svg",
        page.date(badge.awardedAt().toInstant()),
        badge.state(now, keys));
  }
}
