package org.preuve.portfolio.framework.reading;

import java.util.function.Function;

/** What became of a certifier's document. */
public sealed interface ReadOutcome {

  /** It could be read; a person now looks at the draft, beside its source. */
  record Drafted(FrameworkDraft draft, SourceText source) implements ReadOutcome {}

  /**
   * Nothing was stored.
   *
   * @param place in the document, empty where its reason says all
   */
  record Refused(FrameworkReason reason, String place) implements ReadOutcome {

    public Refused(FrameworkReason reason) {
      this(reason, "");
    }
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Drafted, R> drafted, Function<Refused, R> refused) {
    if (this instanceof Drafted done) {
      return drafted.apply(done);
    }
    return refused.apply((Refused) this);
  }
}
