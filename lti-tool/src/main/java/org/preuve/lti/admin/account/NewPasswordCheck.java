package org.preuve.lti.admin.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/** Decides whether a password may be chosen. */
final class NewPasswordCheck {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int LEAST_DIFFERENT = 5;

  /** Of 4: under a hundred million guesses by lists of passwords, names, words and rows of keys. */
  private static final int LEAST_SCORE = 3;

  /** More characters cost time and change nothing. */
  private static final int MEASURED = 64;

  /** What is wrong with it; each constant has a text {@code admin.password.<NAME>}. */
  enum Problem {
    /** Under twelve characters. */
    SHORT,
    /** Over 128 characters. */
    LONG,
    /** Almost always the same character. */
    SIMPLE,
    /** Among the first that somebody would guess. */
    COMMON,
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
    if (guessed(wanted)) {
      return Optional.of(Problem.COMMON);
    }
    if (wanted.equals(before)) {
      return Optional.of(Problem.SAME);
    }
    return wanted.equals(repeated) ? Optional.empty() : Optional.of(Problem.REPEAT);
  }

  private static boolean guessed(String wanted) {
    var start = wanted.substring(0, Math.min(wanted.length(), MEASURED));
    return new Zxcvbn().measure(start, List.of("preuve", "admin")).getScore() < LEAST_SCORE;
  }
}
