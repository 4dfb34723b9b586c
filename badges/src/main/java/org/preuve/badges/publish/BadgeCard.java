package org.preuve.badges.publish;

import java.util.List;
import java.util.Optional;
import org.preuve.badges.award.AwardView;
import org.preuve.web.Caller;
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
 * @param kept for assessors: why it outlives its decision, in words
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
    Optional<String> kept,
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
        award.kept().filter(kept -> assessor(page)).map(kept -> AwardView.kept(page, kept)),
        badge.evidence().stream().map(item -> EvidenceLine.forHolder(page, badge, item)).toList());
  }

  /** Whether it was not taken back. */
  boolean stands() {
    return revoked.isEmpty();
  }

  private static boolean assessor(Page page) {
    return page.caller().filter(Caller::assessor).isPresent();
  }

  /** {@code public}, {@code private} or {@code revoked}. */
  public String state() {
    return revoked.isPresent() ? "revoked" : published ? "public" : "private";
  }
}
