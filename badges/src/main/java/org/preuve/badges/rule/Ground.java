package org.preuve.badges.rule;

import java.time.Instant;
import java.util.Optional;
import org.preuve.portfolio.Decision;

/**
 * Why one condition holds for a person.
 *
 * @param decision the released decision that it rests on, where it rests on one
 * @param detail the mark or level that was found, empty for the others
 * @param since day of the mark (UTC), or moment of the badge
 */
record Ground(
    Condition condition, Optional<Decision> decision, String detail, Optional<Instant> since) {

  static Ground on(Condition condition, Decision decision, String detail) {
    return new Ground(condition, Optional.of(decision), detail, Optional.empty());
  }

  static Ground since(Condition condition, String detail, Instant since) {
    return new Ground(condition, Optional.empty(), detail, Optional.of(since));
  }
}
