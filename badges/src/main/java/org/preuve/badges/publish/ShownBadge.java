package org.preuve.badges.publish;

import java.util.List;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardedEvidence;

/**
 * An award with what it stands for and what it names.
 *
 * @param shared evidence that its owner shows to everybody
 * @param damaged evidence whose stored bytes are not those that were frozen
 */
record ShownBadge(
    Award award,
    Achievement achievement,
    List<AwardedEvidence> evidence,
    List<AwardedEvidence> shared,
    List<AwardedEvidence> damaged) {

  boolean measured() {
    return evidence.stream().anyMatch(item -> !item.merkleRoot().isEmpty());
  }
}
