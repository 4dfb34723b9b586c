package org.preuve.portfolio.submission;

import java.util.function.Function;

/** What became of a wish to submit. */
sealed interface SubmitOutcome {

  /** Frozen now, or already by the same click sent twice. */
  record Frozen(int attempt) implements SubmitOutcome {}

  /** Nothing was stored. */
  record Refused(SubmissionReason reason) implements SubmitOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Frozen, R> frozen, Function<Refused, R> refused) {
    return this instanceof Frozen f ? frozen.apply(f) : refused.apply((Refused) this);
  }
}
