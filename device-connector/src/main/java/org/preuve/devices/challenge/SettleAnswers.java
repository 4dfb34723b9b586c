package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.preuve.devices.telemetry.Answers;
import org.preuve.devices.telemetry.TelemetryReason;

/** Says of a challenge how its answer came. Each can be answered once, by its own device. */
@Dependent
class SettleAnswers implements Answers {

  private final ChallengeRepository challenges;
  private final Stopwatch stopwatch;

  @Inject
  SettleAnswers(ChallengeRepository challenges, Stopwatch stopwatch) {
    this.challenges = challenges;
    this.stopwatch = stopwatch;
  }

  @Override
  public Optional<TelemetryReason> take(Answer answer) {
    var found = challenges.locked(answer.nonce());
    var refused = refusal(found, answer.device());
    if (refused.isEmpty()) {
      var latency = latency(found.orElseThrow(), answer);
      var state = AnswerCheck.state(latency, answer.redelivered());
      challenges.answered(
          answer.nonce(),
          state,
          answer.at(),
          state == ChallengeState.NOT_MEASURED ? null : latency.orElse(null),
          answer.bootcount(),
          answer.sequence());
    }
    return refused;
  }

  private Optional<Duration> latency(Challenge challenge, Answer answer) {
    return stopwatch
        .latency(answer.nonce(), answer.nanos())
        .or(() -> AnswerCheck.givenUp(challenge, answer, stopwatch.undisturbed()));
  }

  /** A nonce that was not sent yet is one that nobody can know. */
  static Optional<TelemetryReason> refusal(Optional<Challenge> challenge, String device) {
    if (challenge.isEmpty() || challenge.get().state() == ChallengeState.WAITING) {
      return Optional.of(TelemetryReason.TELEMETRY_NONCE);
    }
    if (!challenge.get().device().equals(device)) {
      return Optional.of(TelemetryReason.TELEMETRY_FOREIGN);
    }
    return challenge.get().answeredAt() != null
        ? Optional.of(TelemetryReason.TELEMETRY_ANSWERED)
        : Optional.empty();
  }

  @Override
  public void reconnected() {
    stopwatch.forget();
  }
}
