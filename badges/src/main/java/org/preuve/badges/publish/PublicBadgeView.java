package org.preuve.badges.publish;

import java.util.List;
import java.util.Optional;
import org.preuve.badges.endorsement.ShownEndorsement;
import org.preuve.badges.verify.CheckView;
import org.preuve.badges.verify.VerdictView;
import org.preuve.portfolio.MeasuredPill;

/**
 * The page that an employer opens.
 *
 * @param verdict the answer first
 * @param brief the three checks that most people ask about
 * @param checkedAt when all of them were made, in words
 * @param revoked why it was taken back, if it was
 * @param id of the award
 * @param name of the badge, as the page is called
 * @param told what the credential says; empty unless its signature is good
 * @param issuerPage path of the issuer's page
 * @param achievementPage path of the page of what it stands for, if a teacher designed it
 * @param corrected when it was written anew, in words
 * @param assessor who judged, out of the institution's records
 * @param evidence what the credential names
 * @param measured how devices measured some of it, the weakest first
 * @param digest hexadecimal SHA-256 of the snapshot's manifest, empty without one
 * @param endorsements what others say of it
 * @param checks one by one
 * @param link its own address
 * @param linkedIn address that puts it into a profile there
 */
public record PublicBadgeView(
    VerdictView verdict,
    List<CheckView> brief,
    String checkedAt,
    Optional<String> revoked,
    String id,
    String name,
    Optional<ToldBadge> told,
    String issuerPage,
    Optional<String> achievementPage,
    Optional<String> corrected,
    String assessor,
    List<EvidenceLine> evidence,
    List<MeasuredPill> measured,
    String digest,
    List<ShownEndorsement> endorsements,
    List<CheckView> checks,
    String link,
    String linkedIn) {

  /** How many addresses of evidence the credential names that nobody froze. */
  public int links() {
    return told.map(said -> said.links().size()).orElse(0);
  }
}
