package org.preuve.devices.challenge;

import java.time.Duration;
import java.util.Optional;

/** Whether an answer came in time. */
final class AnswerCheck {

  /** From the broker's confirmation to the receipt of the answer. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private AnswerCheck() {}

  /**
   * What becomes of the challenge.
   *
   * @param latency empty where it was not measured
   * @param redelivered whether the broker had sent the answer before; then it may have come earlier
   */
  static ChallengeState state(Optional<Duration> latency, boolean redelivered) {
    if (latency.isEmpty()) {
      return ChallengeState.NOT_MEASURED;
    }
    if (latency.get().compareTo(LIMIT) <= 0) {
      return ChallengeState.IN_TIME;
    }
    return redelivered ? ChallengeState.NOT_MEASURED : ChallengeState.LATE;
  }
}
