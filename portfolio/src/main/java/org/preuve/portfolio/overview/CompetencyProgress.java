package org.preuve.portfolio.overview;

import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Competency;

/**
 * Where a student stands with one competency.
 *
 * @param evidence pieces that are linked to it
 * @param self own view
 * @param decision released decision in force
 * @param submittedIn newest submission with evidence for it, 0 without one
 * @param fresh pieces that are not submitted yet
 */
record CompetencyProgress(
    Competency competency,
    long evidence,
    Optional<Outcome> self,
    Optional<Decided> decision,
    int submittedIn,
    long fresh) {

  /**
   * A released decision.
   *
   * @param attempt submission that was judged, 0 when none was needed
   * @param message words to the student, may be empty
   */
  record Decided(Outcome outcome, int attempt, String message) {}

  Optional<Outcome> outcome() {
    return decision.map(Decided::outcome);
  }

  boolean settled() {
    return is(Outcome.ACQUIRED) || is(Outcome.EXEMPT);
  }

  /** Came back and nothing newer was submitted since. */
  boolean returned() {
    return decision.isPresent() && !settled() && submittedIn <= decision.get().attempt();
  }

  /** Submitted and nobody has decided on that submission yet. */
  boolean waiting() {
    return submittedIn > decision.map(Decided::attempt).orElse(0);
  }

  boolean is(Outcome wanted) {
    return outcome().filter(o -> o == wanted).isPresent();
  }
}
