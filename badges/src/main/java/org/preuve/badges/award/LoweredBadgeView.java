package org.preuve.badges.award;

import org.preuve.web.page.Page;

/**
 * The question what becomes of a badge.
 *
 * @param picture path of its picture
 * @param awarded to whom and when, in words
 * @param problem whether the form was sent without an answer or a reason
 */
public record LoweredBadgeView(
    String picture, String awarded, boolean revoke, boolean keep, String reason, boolean problem) {

  static LoweredBadgeView of(Page page, Award award, LoweredAnswer answer) {
    return new LoweredBadgeView(
        "/b/" + award.id() + "/image.svg",
        page.t("lowered.awarded", award.recipientName(), page.date(award.awardedAt())),
        answer.revoke(),
        answer.keep(),
        answer.reason(),
        answer.incomplete());
  }
}
