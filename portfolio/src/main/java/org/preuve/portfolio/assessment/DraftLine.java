package org.preuve.portfolio.assessment;

import java.util.Optional;
import org.preuve.portfolio.Outcome;
import org.preuve.web.UserId;

/**
 * One of an assessor's drafts in short, for a list of hundreds.
 *
 * @param version as {@link Draft#version} counts
 * @param outcome empty for one that had a decision and a time, and has lost the decision
 * @param planned whether it goes out by itself
 * @param refused whether somebody must look at it before it can go out
 * @param by who has released the decision in force on the same competency
 */
record DraftLine(
    long id,
    int version,
    UserId student,
    String code,
    Optional<Outcome> outcome,
    boolean planned,
    boolean refused,
    Optional<UserId> by) {

  /** Columns of {@link AssessmentRepository#ready}. */
  static DraftLine of(Object[] row) {
    var inForce = Optional.ofNullable((Number) row[8]).map(Number::intValue);
    int seen = ((Number) row[7]).intValue();
    return new DraftLine(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue() + 1,
        new UserId(((Number) row[2]).longValue()),
        (String) row[3],
        Optional.ofNullable((String) row[4]).map(Outcome::valueOf),
        truth(row[5]),
        !((String) row[6]).isEmpty() || inForce.filter(number -> number != seen).isPresent(),
        Optional.ofNullable((Number) row[9]).map(who -> new UserId(who.longValue())));
  }

  private static boolean truth(Object column) {
    return column instanceof Boolean yes ? yes : ((Number) column).intValue() > 0;
  }

  /** Waits for nobody and no time. */
  boolean free() {
    return !planned && !refused && outcome.isPresent();
  }

  /** As a page shows it. */
  ChosenDraft chosen() {
    return new ChosenDraft(id, version);
  }
}
