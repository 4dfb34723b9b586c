package org.preuve.portfolio.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.Outcome;

/**
 * What "in progress" is in the grade book of a course. A grade book has no word for it, and shows 0
 * points as it shows "not achieved".
 */
enum InProgress {
  /** No grade, as if nothing was decided yet. */
  NO_GRADE(BigDecimal.ZERO),
  /** Half the points. */
  HALF(new BigDecimal("0.5")),
  /** No points. */
  ZERO(BigDecimal.ZERO);

  /** Where nobody has chosen. */
  static final InProgress USUAL = NO_GRADE;

  private final BigDecimal points;

  InProgress(BigDecimal points) {
    this.points = points;
  }

  BigDecimal points() {
    return points;
  }

  /** Whether that outcome is a grade at all. */
  boolean grades(Outcome outcome) {
    return this != NO_GRADE || outcome != Outcome.IN_PROGRESS;
  }

  /** As forms and the database write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a code. */
  static Optional<InProgress> read(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
