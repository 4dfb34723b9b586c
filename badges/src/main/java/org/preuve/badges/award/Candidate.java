package org.preuve.badges.award;

import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.UserId;

/**
 * A person and a competency, with all that an award depends on.
 *
 * @param decision released decision
 * @param frozen evidence that the decision judged
 * @param last the award that stands, or else the last one that was taken back
 */
record Candidate(
    UserId student,
    Framework framework,
    Competency competency,
    Optional<Decision> decision,
    Optional<Frozen> frozen,
    Optional<Award> last) {

  Optional<AwardReason> refusal() {
    return new AwardCheck().refusal(decision, frozen, standing().isPresent());
  }

  /** The badge that the person holds. */
  Optional<Award> standing() {
    return last.filter(award -> award.revokedAt().isEmpty());
  }

  /** The badge that was taken back, if no other was awarded since. */
  Optional<Award> revoked() {
    return last.filter(award -> award.revokedAt().isPresent());
  }
}
