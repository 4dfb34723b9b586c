package org.preuve.portfolio.assessment;

import java.util.Optional;
import org.preuve.portfolio.Outcome;

/**
 * One student and one competency.
 *
 * @param self own view
 * @param decided released decision in force
 * @param fresh pieces of evidence that were submitted after that decision
 */
public record Cell(String code, Optional<Outcome> self, Optional<Outcome> decided, int fresh) {

  /** Nobody said or submitted anything. */
  static Cell empty(String code) {
    return new Cell(code, Optional.empty(), Optional.empty(), 0);
  }

  /** Waits for an assessor. */
  public boolean due() {
    return fresh > 0;
  }
}
