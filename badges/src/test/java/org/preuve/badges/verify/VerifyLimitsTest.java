package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifyLimitsTest {

  private static final Instant NOW = Instant.parse("2026-06-02T12:00:00Z");
  private static final Duration CHEAP = Duration.ofMillis(10);

  private final VerifyLimits limits = new VerifyLimits();

  @Test
  void lets_one_address_verify_as_often_as_a_class_does() {
    assertThat(often("10.0.0.1", CHEAP, 299)).isEqualTo(299);
    assertThat(limits.begin("10.0.0.1", NOW)).isEmpty();
  }

  @Test
  void ends_one_address_that_counts_or_costs_too_much_and_no_other() {
    assertThat(often("10.0.0.1", CHEAP, 400)).isEqualTo(VerifyLimits.MOST_TIMES);
    assertThat(often("10.0.0.2", VerifyLimits.DEAREST, 400)).isEqualTo(10);

    assertThat(limits.begin("10.0.0.1", NOW)).hasValue(VerifyReason.VERIFY_OFTEN);
    assertThat(limits.begin("10.0.0.2", NOW)).hasValue(VerifyReason.VERIFY_OFTEN);
    assertThat(limits.begin("10.0.0.3", NOW)).isEmpty();
    assertThat(limits.pause("10.0.0.2", NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void ends_all_when_many_addresses_cost_too_much() {
    for (var i = 0; i < 2; i++) {
      assertThat(often("10.0.1." + i, VerifyLimits.DEAREST, 400)).isEqualTo(10);
    }
    for (var i = 0; i < 10; i++) {
      assertThat(often("10.0.2." + i, VerifyLimits.DEAREST, 400)).isEqualTo(1);
    }

    assertThat(limits.begin("10.0.0.9", NOW)).hasValue(VerifyReason.VERIFY_BUSY);
    assertThat(limits.begin("10.0.0.9", NOW.plus(VerifyLimits.WINDOW))).isEmpty();
  }

  @Test
  void counts_what_has_begun_and_not_ended() {
    for (var i = 0; i < 10; i++) {
      assertThat(limits.begin("10.0.0.1", NOW)).isEmpty();
    }

    assertThat(limits.begin("10.0.0.1", NOW)).hasValue(VerifyReason.VERIFY_OFTEN);
    limits.end("10.0.0.1", CHEAP, NOW);
    limits.end("10.0.0.1", CHEAP, NOW);
    assertThat(limits.begin("10.0.0.1", NOW)).isEmpty();
  }

  @Test
  void gives_nothing_of_the_minute_before_back() {
    limits.begin("10.0.0.1", NOW);
    var later = NOW.plus(VerifyLimits.WINDOW);
    limits.end("10.0.0.1", CHEAP, later);

    var begun = 0;
    while (limits.begin("10.0.0.1", later).isEmpty()) {
      begun++;
    }
    assertThat(begun).isEqualTo(10);
  }

  private int often(String address, Duration cost, int times) {
    var begun = 0;
    for (var i = 0; i < times; i++) {
      if (limits.begin(address, NOW).isEmpty()) {
        limits.end(address, cost, NOW);
        begun++;
      }
    }
    return begun;
  }
}
