package org.preuve.portfolio.framework;

import java.util.function.Function;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.web.Reason;

/** What became of an import. */
sealed interface ImportOutcome {

  /** The draft is stored. */
  record Imported(String id, FrameworkDraft draft) implements ImportOutcome {}

  /** Nothing was stored. */
  record Refused(Reason reason) implements ImportOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Imported, R> imported, Function<Reason, R> refused) {
    if (this instanceof Imported done) {
      return imported.apply(done);
    }
    return refused.apply(((Refused) this).reason());
  }
}
