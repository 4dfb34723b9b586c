package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.function.Function;
import org.preuve.portfolio.EvidenceId;

/** What became of a form. */
sealed interface AddOutcome {

  /** Stored. */
  record Added(EvidenceId id) implements AddOutcome {}

  /**
   * No evidence was stored; at least one problem.
   *
   * @param form with the files that wait for it
   */
  record Refused(List<FieldProblem> problems, EvidenceForm form) implements AddOutcome {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Added, R> added, Function<Refused, R> refused) {
    return this instanceof Added a ? added.apply(a) : refused.apply((Refused) this);
  }
}
