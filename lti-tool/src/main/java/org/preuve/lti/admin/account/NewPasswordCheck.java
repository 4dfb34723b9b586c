package org.preuve.lti.admin.account;

import java.util.Optional;

/** Decides whether a password may be chosen. */
final class NewPasswordCheck {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int LEAST_DIFFERENT = 5;

  /** What is wrong with it; each constant has a text {@code admin.password.<NAME>}. */
  enum Problem {
    /** Under twelve characters. */
    SHORT,
    /** Over 128 characters. */
    LONG,
    /** Almost always the same character. */
    SIMPLE,
    /** The one in use. */
    SAME,
    /** The repetition differs. */
    REPEAT
  }

  private NewPasswordCheck() {}

  static Optional<Problem> check(String before, String wanted, String repeated) {
    if (wanted.length() < SHORTEST) {
      return Optional.of(Problem.SHORT);
    }
    if (wanted.length() > LONGEST) {
      return Optional.of(Problem.LONG);
    }
    if (wanted.chars().distinct().count() < LEAST_DIFFERENT) {
      return Optional.of(Problem.SIMPLE);
    }
    if (wanted.equals(before)) {
      return Optional.of(Problem.SAME);
    }
    return wanted.equals(repeated) ? Optional.empty() : Optional.of(Problem.REPEAT);
  }
}
