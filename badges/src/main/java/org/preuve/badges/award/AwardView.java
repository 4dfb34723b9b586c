package org.preuve.badges.award;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.FrozenItem;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Measurements;
import org.preuve.web.page.Page;

/**
 * The page that shows one award before it is made.
 *
 * @param student whom it is for
 * @param name of the badge
 * @param code competency
 * @param framework title of the framework
 * @param description what its holder can do
 * @param picture path of the picture
 * @param issuer name of the institution
 * @param decided who judged, and when
 * @param evidence pieces that it will name
 * @param digest hexadecimal digest of the snapshot, empty without one
 * @param refusal why it cannot be awarded
 * @param revoked when and why the one before was taken back, in words
 * @param second what there is to say of a second teacher
 * @param action path that the form posts to
 * @param back path of the assessing page
 */
public record AwardView(
    String student,
    String name,
    String code,
    String framework,
    String description,
    String picture,
    String issuer,
    String decided,
    List<Item> evidence,
    String digest,
    Optional<String> refusal,
    Optional<String> revoked,
    Optional<String> second,
    String action,
    String back) {

  /**
   * One piece of evidence.
   *
   * @param kind in words
   * @param icon Bootstrap icon
   */
  public record Item(String title, String kind, String icon, Optional<MeasuredPill> pill) {}

  /** How many hold signed measurements. */
  public long measured() {
    return evidence.stream().filter(item -> item.pill().isPresent()).count();
  }

  static String revoked(Page page, Award award) {
    return page.t(
        "award.revoked-on", award.revokedAt().map(page::date).orElse(""), award.revokedReason());
  }

  /** For assessors. */
  public static String kept(Page page, Award.Kept kept) {
    return page.t("award.kept", kept.by(), page.date(kept.at()), kept.reason());
  }

  static List<Item> items(Page page, Candidate candidate, Measurements measurements) {
    return candidate.frozen().stream()
        .flatMap(frozen -> frozen.items().stream())
        .map(
            item ->
                new Item(
                    item.title(),
                    page.t("evidence." + item.kind()),
                    EvidenceIcon.of(item.kind()),
                    pill(page, item, measurements)))
        .toList();
  }

  private static Optional<MeasuredPill> pill(
      Page page, FrozenItem item, Measurements measurements) {
    return item.digests().containsKey("merkleRoot")
        ? Optional.of(MeasuredPill.of(page, measurements.of(item)))
        : Optional.empty();
  }
}
