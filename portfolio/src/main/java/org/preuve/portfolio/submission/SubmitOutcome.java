package org.preuve.portfolio.submission;

import java.time.Instant;

/** What became of a wish to submit. */
sealed interface SubmitOutcome {

  /** Frozen now, or already by the same click sent twice. */
  record Frozen(int attempt) implements SubmitOutcome {}

  /** Nothing was stored. */
  record Refused(SubmissionReason reason) implements SubmitOutcome {}

  /**
   * Nothing was stored, for its deadline was over.
   *
   * @param received when the server received it
   * @param due the deadline
   * @param bloc the bloc of which it is the deadline
   */
  record TooLate(Instant received, Instant due, int bloc) implements SubmitOutcome {}
}
