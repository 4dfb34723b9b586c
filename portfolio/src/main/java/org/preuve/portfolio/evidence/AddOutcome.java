package org.preuve.portfolio.evidence;

import java.util.List;
import org.preuve.portfolio.EvidenceId;

/** What became of a form. */
sealed interface AddOutcome {

  /** Stored. */
  record Added(EvidenceId id) implements AddOutcome {}

  /** Nothing was stored; at least one problem. */
  record Refused(List<FieldProblem> problems) implements AddOutcome {}
}
