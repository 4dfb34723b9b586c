package org.preuve.lti.admin.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.preuve.web.base.ForOtherModules;

/** Decides whether a password may be chosen. */
@ForOtherModules
public final class NewPasswordCheck {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int LEAST_DIFFERENT = 5;

  /** Of 4: under a hundred million guesses by lists of passwords, names, words and rows of keys. */
  private static final int LEAST_SCORE = 3;

  /** More characters cost time and change nothing. */
  private static final int MEASURED = 64;

  /** What is wrong with it; each constant has a text {@code admin.password.<NAME>}. */
  public enum Problem {
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

  /** Whether an administrator may choose it. */
  static Optional<Problem> check(String before, String wanted, String repeated) {
    var weak = weak(wanted);
    if (weak.isPresent()) {
      return weak;
    }
    if (wanted.equals(before)) {
      return Optional.of(Problem.SAME);
    }
    return wanted.equals(repeated) ? Optional.empty() : Optional.of(Problem.REPEAT);
  }

  /** What is wrong with it whoever chose it. */
  public static Optional<Problem> weak(String wanted) {
    if (wanted.length() < SHORTEST) {
      return Optional.of(Problem.SHORT);
    }
    if (wanted.length() > LONGEST) {
      return Optional.of(Problem.LONG);
    }
    if (wanted.chars().distinct().count() < LEAST_DIFFERENT) {
      return Optional.of(Problem.SIMPLE);
    }
    return guessed(wanted) ? Optional.of(Problem.COMMON) : Optional.empty();
  }

  private static boolean guessed(String wanted) {
    var start = wanted.substring(0, Math.min(wanted.length(), MEASURED));
    return new Zxcvbn().measure(start, List.of("preuve", "admin")).getScore() < LEAST_SCORE;
  }
}
