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
 */
public record NewScore(
    String page, BigDecimal given, BigDecimal maximum, String comment, Instant at) {

  public NewScore {
    if (maximum.signum() <= 0 || given.signum() < 0 || given.compareTo(maximum) > 0) {
      throw new IllegalArgumentException("no score: " + given + " of " + maximum);
    }
  }
}
