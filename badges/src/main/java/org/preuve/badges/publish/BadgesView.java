package org.preuve.badges.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.page.Page;

/**
 * A list of badges: a holder's own, or those of a course.
 *
 * @param resigned for their holder: that what was downloaded of them may not be valid any more
 */
public record BadgesView(List<BadgeCard> badges, Optional<String> resigned) {

  /** How many stand. */
  public long standing() {
    return badges.stream().filter(BadgeCard::stands).count();
  }

  static BadgesView of(
      Page page, List<ShownBadge> badges, String baseUrl, StandingKeys keys, Instant now) {
    return new BadgesView(
        badges.stream().map(badge -> BadgeCard.of(page, badge, baseUrl, keys, now)).toList(),
        Optional.empty());
  }

  /**
   * The same with a note for who holds what was awarded before keys were withdrawn.
   *
   * @param withdrawn when they were, if they were
   */
  BadgesView since(Page page, List<ShownBadge> held, Optional<Instant> withdrawn) {
    var note =
        withdrawn
            .filter(at -> held.stream().anyMatch(one -> one.award().awardedAt().isBefore(at)))
            .map(at -> page.t("badges.resigned", page.date(at)));
    return new BadgesView(badges, note);
  }
}
