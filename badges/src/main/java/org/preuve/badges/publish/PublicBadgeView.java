package org.preuve.badges.publish;

import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.AchievementView.Aligned;
import org.preuve.badges.verify.CheckView;
import org.preuve.badges.verify.VerdictView;
import org.preuve.web.page.Page;

/**
 * The page that an employer opens.
 *
 * @param verdict the answer first
 * @param revoked why it was taken back, if it was
 * @param id of the award
 * @param name of the badge
 * @param holder who holds it
 * @param date when it was awarded
 * @param issuer name of the institution
 * @param issuerPage path of its profile
 * @param issuerHost host that its key is read from
 * @param description what its holder can do
 * @param criteria how one gets it
 * @param alignments competencies that it is about
 * @param achievementPage path of the page of what it stands for, if a teacher designed it
 * @param narrative what its holder did
 * @param until its last day
 * @param corrected when it was written anew, in words
 * @param assessor who judged
 * @param evidence what it names
 * @param digest hexadecimal SHA-256 of the snapshot's manifest, empty without one
 * @param checks one by one
 * @param link its own address
 */
public record PublicBadgeView(
    VerdictView verdict,
    Optional<String> revoked,
    String id,
    String name,
    String holder,
    String date,
    String issuer,
    String issuerPage,
    String issuerHost,
    String description,
    String criteria,
    List<Aligned> alignments,
    Optional<String> achievementPage,
    Optional<String> narrative,
    Optional<String> until,
    Optional<String> corrected,
    String assessor,
    List<EvidenceLine> evidence,
    String digest,
    List<CheckView> checks,
    String link) {

  static List<EvidenceLine> evidence(Page page, ShownBadge badge) {
    return badge.evidence().stream()
        .map(item -> EvidenceLine.forPublic(page, badge, item))
        .toList();
  }
}
