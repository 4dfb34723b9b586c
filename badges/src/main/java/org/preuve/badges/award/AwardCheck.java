package org.preuve.badges.award;

import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.Outcome;

/**
 * Whether a badge may be awarded: a person judged, evidence is frozen, and it was not awarded
 * before.
 */
final class AwardCheck {

  /**
   * @param decision released decision on the competency
   * @param frozen evidence that the decision judged
   * @param held whether the person holds the badge
   * @return why not; empty if nothing stands against it
   */
  Optional<AwardReason> refusal(
      Optional<Decision> decision, Optional<Frozen> frozen, boolean held) {
    if (held) {
      return Optional.of(AwardReason.AWARD_ALREADY);
    }
    if (decision.filter(d -> d.outcome() == Outcome.ACQUIRED).isEmpty()) {
      return Optional.of(AwardReason.AWARD_NOT_ACQUIRED);
    }
    return frozen.filter(f -> !f.items().isEmpty()).isEmpty()
        ? Optional.of(AwardReason.AWARD_NO_EVIDENCE)
        : Optional.empty();
  }
}
