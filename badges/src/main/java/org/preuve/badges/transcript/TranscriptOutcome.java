package org.preuve.badges.transcript;

import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.Reason;

/** What became of a wish for a transcript. */
sealed interface TranscriptOutcome {

  /** The signed record, JSON. */
  record Made(String json) implements TranscriptOutcome {}

  /**
   * Nothing was signed.
   *
   * @param badge on whose account, if it is one of them
   */
  record Refused(Reason reason, Optional<Label> badge) implements TranscriptOutcome {

    Refused(Reason reason) {
      this(reason, Optional.empty());
    }
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<String, R> made, Function<Refused, R> refused) {
    return this instanceof Made m ? made.apply(m.json()) : refused.apply((Refused) this);
  }
}
