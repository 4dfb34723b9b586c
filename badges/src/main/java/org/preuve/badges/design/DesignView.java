package org.preuve.badges.design;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementView;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.GivenView;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.page.Page;

/**
 * The page of a design for its teachers.
 *
 * @param version number of the newest version
 * @param validity in words
 * @param expired whether its last day is over
 * @param holders of any version, newest first
 * @param edit path of the form
 * @param award path of the page that awards it
 * @param rule path of the page of those whom its rule proposes
 */
public record DesignView(
    String name,
    String description,
    String criteria,
    String picture,
    String type,
    int version,
    String validity,
    boolean expired,
    List<AchievementView.Aligned> alignments,
    List<String> tags,
    List<AchievementView.LevelLine> levels,
    List<Version> versions,
    List<Holder> holders,
    String edit,
    String award,
    String rule) {

  /**
   * One version.
   *
   * @param link its public address, once a badge of it was awarded
   */
  public record Version(int number, String date, Optional<String> link) {}

  /** Who has it. */
  public record Holder(
      String id, String name, String date, int version, Optional<String> level, String state) {}

  static DesignView of(
      Page page, List<Achievement> versions, List<Award> awards, StandingKeys keys, Instant now) {
    var latest = versions.get(0);
    var path = "/designs/" + latest.design();
    var today = now.atZone(page.zone()).toLocalDate();
    return new DesignView(
        latest.name().in(page.locale()),
        latest.description().in(page.locale()),
        latest.criteria().in(page.locale()),
        DesignsView.picture(page, latest),
        page.t("achievement.type." + latest.type()),
        latest.version(),
        AchievementView.validity(page, latest.validity()),
        latest.validity().until().filter(last -> last.isBefore(today)).isPresent(),
        latest.alignments().stream().map(one -> AchievementView.Aligned.of(page, one)).toList(),
        latest.tags(),
        AchievementView.levels(page, latest),
        versions.stream().map(one -> version(page, one)).toList(),
        awards.stream().map(award -> holder(page, award, versions, keys, now)).toList(),
        page.url(path + "/edit"),
        page.url(path + "/award"),
        page.url(path + "/proposals"));
  }

  private static Version version(Page page, Achievement one) {
    return new Version(
        one.version(),
        one.changedAt().map(page::date).orElse(""),
        one.frozen() ? Optional.of(one.path()) : Optional.empty());
  }

  private static Holder holder(
      Page page, Award award, List<Achievement> versions, StandingKeys keys, Instant now) {
    var held = versions.stream().filter(one -> one.id().equals(award.achievement())).findFirst();
    return new Holder(
        award.id(),
        award.recipientName(),
        page.date(award.awardedAt()),
        held.map(Achievement::version).orElse(0),
        held.flatMap(one -> GivenView.level(page, one, award.given())),
        award.state(now, keys));
  }
}
