package org.preuve.devices.challenge;

import java.time.Duration;
import java.util.Optional;
import org.preuve.devices.telemetry.Answers.Answer;

/** Whether an answer came in time. */
final class AnswerCheck {

  /** From the broker's confirmation to the receipt of the answer. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  /** An answer that lay in the broker while this node's connection was dead is here by then. */
  private static final Duration QUEUED = Duration.ofMinutes(5);

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

  /**
   * How long an answer took that came when nobody waited for it any more; two nodes' clocks differ
   * by nothing beside ten seconds.
   *
   * @param undisturbed for how long the node that received it has listened
   * @return empty where it may have lain in the broker, having come in time
   */
  static Optional<Duration> givenUp(Challenge challenge, Answer answer, Duration undisturbed) {
    var sent = challenge.sentAt();
    if (challenge.state() != ChallengeState.UNANSWERED || sent == null || answer.redelivered()) {
      return Optional.empty();
    }
    var waited = Duration.between(sent, answer.at());
    return Optional.of(waited)
        .filter(w -> w.compareTo(undisturbed) < 0 || w.compareTo(QUEUED) > 0)
        .filter(w -> w.compareTo(LIMIT) > 0);
  }
}
