package org.preuve.portfolio.overview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;

/**
 * One thing that is known about one competency of a student, or about none.
 *
 * @param kind {@code EVIDENCE}, {@code OPINION}, {@code DECISION} or {@code SUBMITTED}; {@code
 *     UNLINKED} for pieces of evidence without a competency
 * @param code of the competency, empty for none
 * @param outcome of the opinion or decision
 * @param number pieces of evidence, or the attempt that was decided on or submitted
 * @param fresh pieces that are not submitted yet
 * @param message words of the decision
 */
record CompetencyFact(
    String kind,
    String code,
    @Nullable String outcome,
    long number,
    long fresh,
    @Nullable String message) {

  boolean is(String other) {
    return kind.equals(other);
  }

  Outcome decided() {
    return Outcome.valueOf(Optional.ofNullable(outcome).orElseThrow());
  }

  String words() {
    return Optional.ofNullable(message).orElse("");
  }
}
