package org.preuve.badges.publish;

import java.util.Optional;
import org.preuve.badges.award.AwardedEvidence;
import org.preuve.badges.award.EvidenceIcon;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.web.page.Page;

/**
 * One piece of evidence of a badge.
 *
 * @param id which one
 * @param title its owner's title, or the kind in words while it is not shared
 * @param kind in words
 * @param icon Bootstrap icon
 * @param sha256 hexadecimal digest of its bytes
 * @param root Merkle root of signed telemetry, empty for other kinds
 * @param shared whether everybody may see it
 * @param link path of its public page, for shared telemetry
 * @param damaged whether its stored bytes are not those that were frozen
 * @param pill how it was measured, for signed telemetry
 */
public record EvidenceLine(
    String id,
    String title,
    String kind,
    String icon,
    String sha256,
    String root,
    boolean shared,
    Optional<String> link,
    boolean damaged,
    Optional<MeasuredPill> pill) {

  private static final String PROOFS = "/proofs/";

  /** Everything, for its holder. */
  static EvidenceLine forHolder(Page page, ShownBadge badge, AwardedEvidence item) {
    return line(page, badge, item, item.title());
  }

  /** The title only if it is shared. */
  static EvidenceLine forPublic(Page page, ShownBadge badge, AwardedEvidence item) {
    var shared = badge.shared().contains(item);
    return line(page, badge, item, shared ? item.title() : page.t("evidence." + item.kind()));
  }

  private static EvidenceLine line(
      Page page, ShownBadge badge, AwardedEvidence item, String title) {
    var shared = badge.shared().contains(item);
    var proof = item.page();
    return new EvidenceLine(
        item.evidence().value(),
        title,
        page.t("evidence." + item.kind()),
        EvidenceIcon.of(item.kind()),
        item.sha256(),
        item.merkleRoot(),
        shared,
        shared && proof.startsWith(PROOFS)
            ? Optional.of("/p/" + proof.substring(PROOFS.length()))
            : Optional.empty(),
        badge.damaged().contains(item),
        item.merkleRoot().isEmpty()
            ? Optional.empty()
            : Optional.of(
                MeasuredPill.of(page, Optional.ofNullable(badge.measured().get(item.evidence())))));
  }
}
