package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.function.Function;
import org.preuve.portfolio.EvidenceId;

/** What became of a correction. */
sealed interface CorrectOutcome {

  /**
   * Stored.
   *
   * @param id of the version that counts now
   */
  record Corrected(EvidenceId id) implements CorrectOutcome {}

  /** Nothing was stored; at least one problem. */
  record Refused(List<FieldProblem> problems) implements CorrectOutcome {

    static Refused because(String field, EvidenceReason reason, String argument) {
      return new Refused(List.of(new FieldProblem(field, reason, argument)));
    }
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Corrected, R> corrected, Function<Refused, R> refused) {
    return this instanceof Corrected c ? corrected.apply(c) : refused.apply((Refused) this);
  }
}
