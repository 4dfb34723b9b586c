package org.preuve.badges.award;

import java.util.function.Function;
import org.preuve.web.Reason;

/** What became of one request to award a badge. */
sealed interface AwardOutcome {

  /**
   * The credential is signed and stored.
   *
   * @param award its id
   */
  record Awarded(String award) implements AwardOutcome {}

  /** A second teacher has to agree first. */
  record Asked() implements AwardOutcome {}

  /** Nothing was stored. */
  record Refused(Reason reason) implements AwardOutcome {}

  /** Calls exactly one of the three. */
  default <R> R fold(
      Function<Awarded, R> awarded, Function<Asked, R> asked, Function<Refused, R> refused) {
    if (this instanceof Awarded done) {
      return awarded.apply(done);
    }
    return this instanceof Asked waits ? asked.apply(waits) : refused.apply((Refused) this);
  }
}
