package org.preuve.devices.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.devices.key.Base64Url;

class SessionTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void draws_instants_in_order_within_the_session_and_anew_each_time() {
    var random = new Random(7);
    var one = Draw.instants(random, NOON, Duration.ofMinutes(10), 20);
    var other = Draw.instants(random, NOON, Duration.ofMinutes(10), 20);

    assertThat(one).hasSize(20).isSorted().isNotEqualTo(other);
    assertThat(one.get(0)).isAfterOrEqualTo(NOON.plusSeconds(3));
    assertThat(one.get(19)).isBefore(NOON.plusSeconds(597));
  }

  @Test
  void a_nonce_has_16_bytes() {
    var random = new Random(7);

    assertThat(Base64Url.decode(Draw.nonce(random)).orElseThrow()).hasSize(16);
    assertThat(Draw.nonce(random)).isNotEqualTo(Draw.nonce(random));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, CHALLENGE_BOUNDS",
    "121, 1, CHALLENGE_BOUNDS",
    "10, 0, CHALLENGE_BOUNDS",
    "10, 21, CHALLENGE_BOUNDS",
    "1, 7, CHALLENGE_BOUNDS",
    "ten, 5, CHALLENGE_BOUNDS",
    "1.5, 5, CHALLENGE_BOUNDS"
  })
  void refuses_numbers_that_make_no_session(
      String minutes, String challenges, ChallengeReason reason) {
    assertThat(new SessionForm(minutes, challenges, "").refusal()).contains(reason);
  }

  @Test
  void takes_commands_that_need_no_escape() {
    assertThat(new SessionForm("1", "6", "led on: 2_a-b.c").refusal()).isEmpty();
    assertThat(new SessionForm("1", "6", "\"},{").refusal())
        .contains(ChallengeReason.CHALLENGE_COMMAND);
    assertThat(new SessionForm("1", "6", "x".repeat(65)).refusal())
        .contains(ChallengeReason.CHALLENGE_COMMAND);
  }
}
