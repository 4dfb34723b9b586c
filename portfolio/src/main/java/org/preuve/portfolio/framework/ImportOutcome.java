package org.preuve.portfolio.framework;

import java.util.function.Function;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.web.Reason;

/** What became of an import. */
sealed interface ImportOutcome {

  /** The draft is stored. */
  record Imported(String id, FrameworkDraft draft) implements ImportOutcome {}

  /**
   * Nothing was stored.
   *
   * @param place in the document, empty where its reason says all
   */
  record Refused(Reason reason, String place) implements ImportOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Imported, R> imported, Function<Refused, R> refused) {
    if (this instanceof Imported done) {
      return imported.apply(done);
    }
    return refused.apply((Refused) this);
  }
}
