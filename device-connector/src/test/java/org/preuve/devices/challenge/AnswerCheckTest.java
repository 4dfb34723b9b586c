package org.preuve.devices.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.devices.challenge.AnswerCheck.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.devices.telemetry.Answers.Answer;
import org.preuve.devices.telemetry.TelemetryReason;

class AnswerCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void two_seconds_are_in_time_and_no_nanosecond_more() {
    assertThat(state(Optional.of(Duration.ofSeconds(2)), false)).isEqualTo(ChallengeState.IN_TIME);
    assertThat(state(Optional.of(Duration.ofSeconds(2, 1)), false)).isEqualTo(ChallengeState.LATE);
  }

  @Test
  void what_nobody_measured_is_neither_in_time_nor_late() {
    assertThat(state(Optional.empty(), false)).isEqualTo(ChallengeState.NOT_MEASURED);
    assertThat(state(Optional.of(Duration.ofSeconds(9)), true))
        .as("its first delivery may have come in time")
        .isEqualTo(ChallengeState.NOT_MEASURED);
    assertThat(state(Optional.of(Duration.ofSeconds(1)), true)).isEqualTo(ChallengeState.IN_TIME);
  }

  @Test
  void a_miss_is_not_undone_by_an_answer_to_somebody_who_has_forgotten() {
    var missed = challenge(ChallengeState.UNANSWERED, null, "");
    var hour = Duration.ofHours(1);

    assertThat(AnswerCheck.givenUp(missed, answer(20, false), hour))
        .as("this node has listened all the time")
        .contains(Duration.ofSeconds(20));
    assertThat(AnswerCheck.givenUp(missed, answer(3600, false), Duration.ZERO))
        .as("longer than it can have lain in the broker")
        .contains(hour);
    assertThat(AnswerCheck.givenUp(missed, answer(20, false), Duration.ofSeconds(10)))
        .as("it may have lain in the broker")
        .isEmpty();
    assertThat(AnswerCheck.givenUp(missed, answer(20, true), hour)).isEmpty();
    assertThat(
            AnswerCheck.givenUp(challenge(ChallengeState.SENT, null, ""), answer(20, false), hour))
        .isEmpty();
  }

  private static Answer answer(long seconds, boolean redelivered) {
    return new Answer("d1", "n", 1, 7, NOON.plusSeconds(seconds), 0, redelivered);
  }

  @Test
  void only_the_device_that_was_asked_answers_and_once() {
    assertThat(SettleAnswers.refusal(Optional.empty(), "d1"))
        .contains(TelemetryReason.TELEMETRY_NONCE);
    assertThat(refusal(ChallengeState.WAITING, null, "d1"))
        .as("a nonce that nobody can know yet")
        .contains(TelemetryReason.TELEMETRY_NONCE);
    assertThat(refusal(ChallengeState.SENT, null, "d2"))
        .contains(TelemetryReason.TELEMETRY_FOREIGN);
    assertThat(refusal(ChallengeState.IN_TIME, NOON, "d1"))
        .contains(TelemetryReason.TELEMETRY_ANSWERED);
    assertThat(refusal(ChallengeState.SENT, null, "d1")).isEmpty();
    assertThat(refusal(ChallengeState.HANDED, null, "d1")).isEmpty();
    assertThat(refusal(ChallengeState.UNANSWERED, null, "d1"))
        .as("late is better than never")
        .isEmpty();
  }

  private static Optional<TelemetryReason> refusal(
      ChallengeState state, @Nullable Instant answered, String device) {
    return SettleAnswers.refusal(Optional.of(challenge(state, answered, "")), device);
  }

  @Test
  void a_device_reads_the_nonce_the_number_and_the_command() {
    assertThat(challenge(ChallengeState.SENT, null, "led on").json())
        .isEqualTo("{\"nonce\":\"n\",\"number\":2,\"of\":5,\"command\":\"led on\"}");
    assertThat(challenge(ChallengeState.SENT, null, "").json())
        .isEqualTo("{\"nonce\":\"n\",\"number\":2,\"of\":5}");
  }

  static Challenge challenge(ChallengeState state, @Nullable Instant answered, String command) {
    return new Challenge("n", "s", "d1", 2, 5, command, state, NOON, answered, null, -1, -1);
  }
}
