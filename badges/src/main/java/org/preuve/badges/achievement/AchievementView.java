package org.preuve.badges.achievement;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.Issuer;
import org.preuve.web.page.Page;

/**
 * What a version of an achievement says to everybody.
 *
 * @param picture path of its picture
 * @param version number
 * @param over that it is a badge, and of which type
 * @param validity in words
 * @param levels that its holders can reach, the lowest first
 * @param issuer name that the institution gives itself
 * @param host whose word it is
 */
public record AchievementView(
    String name,
    String description,
    String criteria,
    String picture,
    int version,
    String over,
    String validity,
    List<Aligned> alignments,
    List<String> tags,
    List<LevelLine> levels,
    String issuer,
    String issuerPage,
    String host) {

  /**
   * A competency.
   *
   * @param path of its public page
   * @param statement official wording, French
   */
  public record Aligned(
      String code, String name, String framework, String path, Optional<String> statement) {

    /** In the page's language. */
    public static Aligned of(Page page, Alignment one) {
      return new Aligned(
          one.code(),
          page.lang().equals("en") ? one.nameEn() : one.nameFr(),
          one.title(),
          one.path(),
          Optional.of(one.statement()).filter(text -> !text.isEmpty()));
    }
  }

  /**
   * A level.
   *
   * @param meaning what it takes, French, may be empty
   */
  public record LevelLine(String name, String meaning) {}

  /** In the page's language. */
  public static List<LevelLine> levels(Page page, Achievement version) {
    return version.levels().stream()
        .map(one -> new LevelLine(one.name().in(page.locale()), one.meaning()))
        .toList();
  }

  static AchievementView of(Page page, Achievement version, Issuer issuer, String host) {
    return new AchievementView(
        version.name().in(page.locale()),
        version.description().in(page.locale()),
        version.criteria().in(page.locale()),
        version.path() + "/image.svg",
        version.version(),
        over(page, version.type()),
        validity(page, version.validity()),
        version.alignments().stream().map(one -> Aligned.of(page, one)).toList(),
        version.tags(),
        levels(page, version),
        issuer.name(),
        issuer.url().getRawPath(),
        host);
  }

  /** A badge is named once, whatever its type. */
  static String over(Page page, AchievementType type) {
    var word = page.t("achievement.type." + type);
    return type == AchievementType.BADGE ? word : page.t("achievement.over", word);
  }

  /** How long its badges are valid, in words. */
  public static String validity(Page page, Validity validity) {
    return validity
        .until()
        .map(
            last ->
                page.t(
                    "achievement.until", page.date(last.atTime(12, 0).toInstant(ZoneOffset.UTC))))
        .orElseGet(
            () ->
                validity.months() == 0
                    ? page.t("award.unlimited")
                    : page.t("achievement.months", validity.months()));
  }
}
