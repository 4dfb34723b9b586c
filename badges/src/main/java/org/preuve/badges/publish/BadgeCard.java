package org.preuve.badges.publish;

import java.util.List;
import java.util.Optional;
import org.preuve.web.page.Page;

/**
 * A badge in a list.
 *
 * @param id of the award
 * @param name of the badge
 * @param holder who holds it
 * @param picture path of its picture
 * @param date when it was awarded
 * @param published whether everybody may see it
 * @param link public address, whole
 * @param revoked why it was taken back, if it was
 * @param evidence what it names
 */
public record BadgeCard(
    String id,
    String name,
    String holder,
    String picture,
    String date,
    boolean published,
    String link,
    Optional<String> revoked,
    List<EvidenceLine> evidence) {

  static BadgeCard of(Page page, ShownBadge badge, String baseUrl) {
    var award = badge.award();
    return new BadgeCard(
        award.id(),
        badge.achievement().name().in(page.locale()),
        award.recipientName(),
        "/b/" + award.id() + "/image.svg",
        page.date(award.awardedAt()),
        award.published(),
        baseUrl + "/b/" + award.id(),
        award.revokedAt().map(at -> award.revokedReason()),
        badge.evidence().stream().map(item -> EvidenceLine.forHolder(page, badge, item)).toList());
  }

  /** {@code public}, {@code private} or {@code revoked}. */
  public String state() {
    return revoked.isPresent() ? "revoked" : published ? "public" : "private";
  }
}
