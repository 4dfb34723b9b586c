package org.preuve.lti.grades;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A score to be sent.
 *
 * @param page page of ours whose column it belongs to, such as {@code /portfolio}
 * @param given from 0 to {@code maximum}: some platforms take more and cut it
 * @param comment shown beside the grade
 * @param at when it was given
 * @param graded false for no grade at all, which takes an earlier one back
 */
public record NewScore(
    String page, BigDecimal given, BigDecimal maximum, String comment, Instant at, boolean graded) {

  /** A grade. */
  public NewScore(String page, BigDecimal given, BigDecimal maximum, String comment, Instant at) {
    this(page, given, maximum, comment, at, true);
  }

  /** Words without a grade. */
  static NewScore none(String page, String comment, Instant at) {
    return new NewScore(page, BigDecimal.ZERO, BigDecimal.ONE, comment, at, false);
  }

  public NewScore {
    if (maximum.signum() <= 0 || given.signum() < 0 || given.compareTo(maximum) > 0) {
      throw new IllegalArgumentException("no score: " + given + " of " + maximum);
    }
  }
}
