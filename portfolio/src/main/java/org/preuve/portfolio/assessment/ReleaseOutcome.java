package org.preuve.portfolio.assessment;

import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.Decision;

/** What became of a wish to release. */
sealed interface ReleaseOutcome {

  /** Stored, and its score is on its way. */
  record Done() implements ReleaseOutcome {}

  /** Nothing was released. */
  record Refused(AssessReason reason) implements ReleaseOutcome {}

  /** Nothing was released: somebody else was faster. */
  record Conflict(Decision theirs) implements ReleaseOutcome {}

  /** Nothing was released: something rests on the decision in force, and nobody was asked. */
  record RestedOn() implements ReleaseOutcome {}

  /** Why nothing was released; empty when it was. */
  default Optional<AssessReason> refusal() {
    return fold(
        done -> Optional.empty(),
        no -> Optional.of(no.reason()),
        conflict -> Optional.of(AssessReason.DECISION_CONFLICT),
        restedOn -> Optional.of(AssessReason.DECISION_RESTED_ON));
  }

  /** Calls exactly one of the four. */
  default <R> R fold(
      Function<Done, R> done,
      Function<Refused, R> refused,
      Function<Conflict, R> conflict,
      Function<RestedOn, R> restedOn) {
    if (this instanceof Done d) {
      return done.apply(d);
    }
    if (this instanceof RestedOn r) {
      return restedOn.apply(r);
    }
    return this instanceof Refused r ? refused.apply(r) : conflict.apply((Conflict) this);
  }
}
