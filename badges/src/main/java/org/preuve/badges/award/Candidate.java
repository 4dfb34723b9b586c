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
 * @param held the award that exists, if any
 */
record Candidate(
    UserId student,
    Framework framework,
    Competency competency,
    Optional<Decision> decision,
    Optional<Frozen> frozen,
    Optional<Award> held) {

  Optional<AwardReason> refusal() {
    return new AwardCheck().refusal(decision, frozen, held.isPresent());
  }
}
