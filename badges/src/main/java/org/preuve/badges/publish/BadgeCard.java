package org.preuve.badges.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardView;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.issuer.StandingKeys;
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
 * @param state as {@link Award#state}
 * @param narrative what it says that its holder did
 * @param level that its holder reached, in words
 * @param proof where a teacher's evidence stands, empty without one
 * @param notice what was last done with it, and why, in words
 * @param message to its holder
 * @param revoked why it was taken back, if it was
 * @param kept for assessors: why it outlives its decision, in words
 * @param answer of its holder: {@code accepted}, {@code refused} or {@code open}
 * @param listed whether search engines may list its page
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
    String state,
    Optional<String> narrative,
    Optional<String> level,
    String proof,
    Optional<String> revoked,
    Optional<String> notice,
    Optional<String> message,
    Optional<String> kept,
    String answer,
    boolean listed,
    List<EvidenceLine> evidence) {

  static BadgeCard of(Page page, ShownBadge badge, String baseUrl, StandingKeys keys, Instant now) {
    var award = badge.award();
    return new BadgeCard(
        award.id(),
        badge.achievement().name().in(page.locale()),
        award.recipientName(),
        "/b/" + award.id() + "/image.svg",
        page.date(award.awardedAt()),
        award.published(),
        baseUrl + "/b/" + award.id(),
        award.state(now, keys),
        award.narrative(),
        GivenView.level(page, badge.achievement(), award.given()),
        award.given().link(),
        award.revokedAt().map(at -> award.revokedReason()),
        award
            .change()
            .map(
                change ->
                    page.t("badges.notice." + change.as(), page.date(change.at()), change.why())),
        award.change().map(Award.Change::message).filter(text -> !text.isEmpty()),
        award.kept().filter(kept -> assessor(page)).map(kept -> AwardView.kept(page, kept)),
        award.refused() ? "refused" : award.accepted() ? "accepted" : "open",
        award.listed(),
        badge.evidence().stream().map(item -> EvidenceLine.forHolder(page, badge, item)).toList());
  }

  /** Whether it was not taken back. */
  boolean stands() {
    return revoked.isEmpty();
  }

  /** Whether it counts now. */
  public boolean valid() {
    return !tone().equals("no");
  }

  private static boolean assessor(Page page) {
    return page.caller().filter(Caller::assessor).isPresent();
  }

  /** Style of its state. */
  public String tone() {
    return switch (state) {
      case "public" -> "ok";
      case "suspended", "withdrawn", "expired", "revoked" -> "no";
      default -> "";
    };
  }
}
