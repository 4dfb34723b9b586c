package org.preuve.badges.transcript;

import java.util.function.Function;
import org.preuve.web.Reason;

/** What became of a wish for a transcript. */
sealed interface TranscriptOutcome {

  /** The signed record, JSON. */
  record Made(String json) implements TranscriptOutcome {}

  /** Nothing was signed. */
  record Refused(Reason reason) implements TranscriptOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<String, R> made, Function<Reason, R> refused) {
    return this instanceof Made m ? made.apply(m.json()) : refused.apply(((Refused) this).reason());
  }
}
