package org.preuve.badges.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardedEvidence;
import org.preuve.badges.formats.BakeBadge;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Measured;

/**
 * An award with what it stands for and what it names.
 *
 * @param shared evidence that its owner shows to everybody
 * @param damaged evidence whose stored bytes are not those that were frozen
 * @param measured how far one can believe that a device measured it, where that is known
 */
record ShownBadge(
    Award award,
    Achievement achievement,
    List<AwardedEvidence> evidence,
    List<AwardedEvidence> shared,
    List<AwardedEvidence> damaged,
    Map<EvidenceId, Measured> measured) {

  /** Whether a device measured some of it; a simulator measures nothing. */
  boolean hasMeasurements() {
    return measured.values().stream().anyMatch(Measured::byDevice);
  }

  /** Its picture with the credential in it; empty if that was altered. */
  Optional<byte[]> png(BakeBadge baking) {
    return baking.png(award, achievement.picture(), hasMeasurements());
  }

  /** The same as a drawing. */
  Optional<byte[]> svg(BakeBadge baking) {
    return baking.svg(award, achievement.picture(), hasMeasurements());
  }
}
