package org.preuve.portfolio.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.evidence.Evidence;

/**
 * A piece of an attempt, for one competency.
 *
 * @param justification the student's words; null where they were not kept
 */
public record JudgedPiece(Evidence piece, @Nullable String justification) {

  /** Why it shows the competency, may be empty. */
  public String why() {
    return Optional.ofNullable(justification).orElse("");
  }
}
