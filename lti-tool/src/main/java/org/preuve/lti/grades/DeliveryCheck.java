package org.preuve.lti.grades;

import java.time.Duration;
import org.preuve.lti.GradeBook.State;

/** Decides what follows an attempt to send a score. */
final class DeliveryCheck {

  private static final int MOST_ATTEMPTS = 12;
  private static final long FIRST_DELAY_MILLIS = 5_000;
  private static final long LONGEST_DELAY_MILLIS = 3_600_000;

  /**
   * What follows.
   *
   * @param delay until the next attempt
   * @param cause of the failure, empty without one
   */
  record Next(State state, Duration delay, String cause) {}

  private DeliveryCheck() {}

  /** The platform answered with this status. */
  static Next answered(int status, int attempts, double jitter) {
    if (status / 100 == 2 || status == 409) { // AGS 2.0, 3.4.8: it has this or a newer score
      return new Next(State.SENT, Duration.ZERO, "");
    }
    boolean later = status == 401 || status == 404 || status == 408 || status == 429;
    return later || status >= 500
        ? again(String.valueOf(status), attempts, jitter)
        : failed(String.valueOf(status));
  }

  /** There was no answer. */
  static Next unanswered(String cause, int attempts, double jitter) {
    return again(cause, attempts, jitter);
  }

  /** It makes no sense to try again. */
  static Next failed(String cause) {
    return new Next(State.FAILED, Duration.ZERO, cause);
  }

  /**
   * Twice as long after each attempt, up to an hour.
   *
   * @param jitter from 0 to 1, spreads the attempts of many scores
   */
  private static Next again(String cause, int attempts, double jitter) {
    if (attempts >= MOST_ATTEMPTS) {
      return failed(cause);
    }
    long doubled = FIRST_DELAY_MILLIS << Math.min(attempts - 1, 20);
    long millis = Math.min(doubled, LONGEST_DELAY_MILLIS);
    return new Next(State.WAITING, Duration.ofMillis((long) (millis * (0.75 + jitter / 2))), cause);
  }
}
