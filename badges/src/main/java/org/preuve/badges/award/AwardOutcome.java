package org.preuve.badges.award;

import java.util.function.Function;

/** What became of one request to award a badge. */
sealed interface AwardOutcome {

  /**
   * The credential is signed and stored.
   *
   * @param award its id
   */
  record Awarded(String award) implements AwardOutcome {}

  /** Nothing was stored. */
  record Refused(AwardReason reason) implements AwardOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Awarded, R> awarded, Function<Refused, R> refused) {
    return this instanceof Awarded a ? awarded.apply(a) : refused.apply((Refused) this);
  }
}
