package org.preuve.portfolio.assessment;

import java.time.Instant;
import org.preuve.lti.roster.Roster;

/**
 * Evidence of one student for one competency that waits for an assessor.
 *
 * @param who names the student in addresses
 * @param since when the first of it was submitted
 * @param pieces of evidence that came after the last decision
 * @param again whether it was decided before
 * @param drafted whether this assessor has a draft for it
 */
public record WaitingItem(
    Roster.Member student,
    String who,
    String code,
    Instant since,
    int pieces,
    boolean again,
    boolean drafted) {

  /** Whether a filter of the queue lets it through; any other filter shows all that waits. */
  boolean fits(String show) {
    return switch (show) {
      case "new" -> !again;
      case "again" -> again;
      case "draft" -> drafted;
      default -> true;
    };
  }

  ClassMatrix.Stop stop() {
    return new ClassMatrix.Stop(student.user().value(), code, who);
  }
}
