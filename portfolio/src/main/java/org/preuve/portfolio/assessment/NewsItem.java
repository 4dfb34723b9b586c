package org.preuve.portfolio.assessment;

import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.Outcome;

/**
 * Something released that its student has not opened yet.
 *
 * @param kind {@code FEEDBACK} or {@code ANSWER}
 * @param outcome of the decision, null for an answer
 */
public record NewsItem(String kind, String code, @Nullable String outcome) {

  /** Style of the decision's mark, {@code none} for an answer. */
  public String mark() {
    return outcome == null ? "none" : Outcome.valueOf(outcome).mark();
  }
}
