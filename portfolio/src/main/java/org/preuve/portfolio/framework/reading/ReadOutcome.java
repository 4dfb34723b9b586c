package org.preuve.portfolio.framework.reading;

import java.util.function.Function;

/** What became of a certifier's document. */
public sealed interface ReadOutcome {

  /** It could be read; a person now looks at the draft. */
  record Drafted(FrameworkDraft draft) implements ReadOutcome {}

  /** Nothing was stored. */
  record Refused(FrameworkReason reason) implements ReadOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<FrameworkDraft, R> drafted, Function<FrameworkReason, R> refused) {
    if (this instanceof Drafted done) {
      return drafted.apply(done.draft());
    }
    return refused.apply(((Refused) this).reason());
  }
}
