package org.preuve.badges.award;

import java.util.List;
import org.preuve.web.page.Page;

/**
 * The question what becomes of a badge.
 *
 * @param picture path of its picture
 * @param awarded to whom and when, in words
 * @param also names of further badges that rest on it
 * @param problem whether the form was sent without an answer or a reason
 */
public record LoweredBadgeView(
    String picture,
    String awarded,
    List<String> also,
    boolean revoke,
    boolean keep,
    String reason,
    boolean problem) {

  static LoweredBadgeView of(Page page, Award award, List<String> also, LoweredAnswer answer) {
    return new LoweredBadgeView(
        "/b/" + award.id() + "/image.svg",
        page.t("lowered.awarded", award.recipientName(), page.date(award.awardedAt())),
        also,
        answer.revoke(),
        answer.keep(),
        answer.reason(),
        answer.incomplete());
  }
}
