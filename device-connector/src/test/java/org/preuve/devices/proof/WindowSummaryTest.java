package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.proof.TimeCheck.Outcome;
import org.preuve.devices.telemetry.FakeDevice;
import org.preuve.devices.telemetry.MessageKind;
import org.preuve.devices.telemetry.StoredMessage;

class WindowSummaryTest {

  private static final Instant BOOT = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant PAIRED = BOOT.minusSeconds(86_400);
  private static final String NONCE = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final FakeDevice DEVICE = FakeDevice.withEd25519();

  private final List<StoredMessage> messages = new ArrayList<>();
  private byte[] previous = new byte[32];

  @Test
  void sees_no_gap_in_a_steady_rhythm() {
    for (int i = 1; i <= 20; i++) {
      send(3, i, 5L * i, 0);
    }

    var summary = summary();

    assertThat(summary.messages()).isEqualTo(20);
    assertThat(summary.interval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(summary.gaps()).isEmpty();
    assertThat(summary.brokenLinks()).isZero();
    assertThat(summary.length()).isEqualTo(Duration.ofSeconds(95));
  }

  @Test
  void shows_missing_numbers_as_a_gap() {
    for (int i = 1; i <= 20; i++) {
      if (i < 8 || i > 11) {
        send(3, i, 5L * i, 0);
      }
    }

    var summary = summary();

    assertThat(summary.gaps()).hasSize(1);
    assertThat(summary.missing()).isEqualTo(4);
    assertThat(summary.longestGap()).isEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void shows_silence_of_more_than_two_and_a_half_intervals_as_a_gap() {
    for (int i = 1; i <= 20; i++) {
      send(3, i, i <= 10 ? 5L * i : 5L * i + 8, 0);
    }

    var gap = summary().gaps().get(0);

    assertThat(gap.length()).isEqualTo(Duration.ofSeconds(13));
    assertThat(gap.missing()).isZero();
  }

  @Test
  void shows_a_restart_as_a_gap() {
    for (int i = 1; i <= 5; i++) {
      send(3, i, 5L * i, 0);
    }
    send(4, 0, 2, 30);
    send(4, 1, 5, 30);

    assertThat(summary().gaps()).hasSize(1).first().extracting(Gap::restart).isEqualTo(true);
  }

  @Test
  void places_late_messages_by_their_uptime() {
    send(3, 1, 5, 40);
    send(3, 2, 10, 35);
    send(3, 3, 45, 0);

    var samples = Sample.of(messages, PAIRED);

    assertThat(samples)
        .extracting(Sample::at)
        .containsExactly(BOOT.plusMillis(5_999), BOOT.plusMillis(10_999), BOOT.plusSeconds(45));
  }

  @Test
  void tells_messages_of_the_same_second_apart_by_their_receipt() {
    for (int i = 0; i < 10; i++) {
      var message = DEVICE.telemetry(3, i + 1, i / 4, new byte[32], "20.5");
      var at = BOOT.plusMillis(250L * i);
      messages.add(
          new StoredMessage(
              3, i + 1, MessageKind.TELEMETRY, message, Sha256.of(message), at, null));
    }

    assertThat(summary().interval()).isEqualTo(Duration.ofMillis(250));
    assertThat(summary().gaps()).isEmpty();
  }

  @Test
  void counts_a_broken_chain() {
    send(3, 1, 5, 0);
    previous = new byte[32];
    send(3, 2, 10, 0);

    assertThat(summary().brokenLinks()).isEqualTo(1);
  }

  @Test
  void confirms_what_came_in_over_the_time_that_it_claims() {
    for (int i = 0; i <= 360; i++) {
      received(3, i, 5L * i, BOOT.plusSeconds(5L * i), BOOT.plusSeconds(5L * i - 30));
    }

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void contradicts_thirty_minutes_in_one_second_under_an_invented_nonce() {
    for (int i = 0; i <= 360; i++) {
      received(3, i, 5L * i, BOOT.plusMillis(3L * i), null);
    }

    var summary = summary();

    assertThat(summary.times().outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(summary.times().inventedNonces()).isEqualTo(361);
    assertThat(summary.times().measured()).isEqualTo(Duration.ofMinutes(30));
    assertThat(summary.times().received()).isEqualTo(Duration.ofMillis(1080));
  }

  @Test
  void does_not_count_round_to_zero_what_is_missing() {
    send(3, 0, 0, 0);
    send(3, Long.MAX_VALUE, 5, 0);
    send(4, 0, 0, 0);
    send(4, Long.MAX_VALUE, 5, 0);
    send(5, 0, 0, 0);
    send(5, 5, 5, 0);

    assertThat(summary().missing()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void says_no_length_below_zero() {
    assertThat(new Gap(BOOT, BOOT.minusSeconds(3), 0, true).length()).isEqualTo(Duration.ZERO);
  }

  @Test
  void contradicts_more_time_than_passed_since_the_beacon() {
    for (int i = 0; i <= 360; i++) {
      received(3, i, 5L * i, BOOT.plusMillis(3L * i), BOOT.minusSeconds(10));
    }

    var summary = summary();

    assertThat(summary.times().contradictedBoots()).isEqualTo(1);
    assertThat(summary.length()).isEqualTo(Duration.ofMillis(1080));
    assertThat(summary.gaps()).isEmpty();
  }

  @Test
  void contradicts_less_time_than_passed_between_two_beacons() {
    received(3, 1, 5, BOOT, BOOT.minusSeconds(20));
    received(3, 2, 10, BOOT.plusSeconds(3600), BOOT.plusSeconds(3590));

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void contradicts_a_boot_that_claims_to_be_older_than_its_pairing() {
    send(3, 1, 5, 0);
    received(3, 2, 10 + 86_400 * 3, BOOT.plusSeconds(10), PAIRED);

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void neither_confirms_nor_contradicts_what_was_sent_together_afterwards() {
    for (int i = 0; i <= 360; i++) {
      var received = BOOT.plusSeconds(1900).plusMillis(3L * i);
      received(3, i, 5L * i, received, BOOT.minusSeconds(10));
    }

    var summary = summary();

    assertThat(summary.times().outcome()).isEqualTo(Outcome.CLAIMED);
    assertThat(summary.gaps()).isEmpty();
    assertThat(summary.length()).isGreaterThan(Duration.ofMinutes(29));
  }

  @Test
  void does_not_confirm_one_message_and_the_others_in_one_second_half_an_hour_later() {
    var beacon = BOOT.minusSeconds(10);
    received(3, 0, 0, BOOT, beacon);
    for (int i = 1; i <= 360; i++) {
      received(3, i, 5L * i, BOOT.plusSeconds(1800).plusMillis(3L * i), beacon);
    }

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CLAIMED);
    assertThat(summary().times().late()).isBetween(Duration.ofMinutes(28), Duration.ofMinutes(30));
  }

  @Test
  void does_not_confirm_the_burst_of_one_boot_by_the_lone_message_of_another() {
    var beacon = BOOT.minusSeconds(10);
    received(3, 0, 0, BOOT, beacon);
    for (int i = 0; i <= 360; i++) {
      received(4, i, 5L * i, BOOT.plusSeconds(1800).plusMillis(3L * i), beacon);
    }

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CLAIMED);
  }

  @Test
  void does_not_confirm_a_burst_behind_single_messages_that_keep_the_server_hearing() {
    var beacon = BOOT.minusSeconds(10);
    for (int i = 0; i <= 360; i++) {
      var at = Math.min(55L * i, 1800);
      received(3, i, 5L * i, BOOT.plusSeconds(at).plusMillis(3L * i), beacon);
    }

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CLAIMED);
  }

  @ParameterizedTest
  @ValueSource(longs = {99, 101})
  void confirms_over_days_what_a_clock_that_drifts_says_where_a_connection_broke(long pace) {
    for (int i = 0; i <= 2000; i++) {
      var at = BOOT.plusSeconds(100L * i + (i % 500 == 7 ? 40 : 0));
      received(3, i, pace * i, at, BOOT.plusSeconds(100L * i - 30));
    }

    assertThat(summary().times().late()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void confirms_a_short_window_whose_connection_faltered() {
    for (int i = 0; i <= 12; i++) {
      var at = BOOT.plusSeconds(5L * i + (i == 6 || i == 7 ? 8 : 0));
      received(3, i, 5L * i, at, BOOT.plusSeconds(5L * i - 30));
    }

    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void takes_a_gap_that_is_shown_for_no_silence() {
    for (int i = 0; i <= 360; i++) {
      var uptime = i < 180 ? 5L * i : 5L * i + 600;
      received(3, i, uptime, BOOT.plusSeconds(uptime), BOOT.plusSeconds(uptime - 30));
    }

    assertThat(summary().times().late()).isZero();
    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(summary().gapCount()).isEqualTo(1);
  }

  @Test
  void never_moves_a_boot_for_one_impossible_uptime_and_keeps_the_order_of_numbers() {
    for (int i = 1; i <= 10; i++) {
      received(3, i, i == 5 ? 1_800_000_000L : 5L * i, BOOT.plusSeconds(5L * i), BOOT);
    }

    var samples = Sample.of(messages, PAIRED);

    assertThat(samples).extracting(sample -> sample.claims().sequence()).isSorted();
    assertThat(samples).extracting(Sample::at).isSorted();
    for (int i = 1; i <= 10; i++) {
      assertThat(samples.get(i - 1).at())
          .as("where its receipt puts it: number " + i)
          .isBetween(BOOT.plusSeconds(5L * i - 1), BOOT.plusSeconds(5L * i + 1));
    }
    assertThat(summary().times().outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(summary().gaps()).isEmpty();
  }

  @Test
  void measures_each_boot_by_its_own_rhythm() {
    for (int i = 1; i <= 800; i++) {
      received(3, i, i / 100, BOOT.plusMillis(10L * i), BOOT.minusSeconds(5));
    }
    for (int i = 1; i <= 366; i++) {
      var uptime = 60 + 5L * i;
      received(4, i, uptime, BOOT.plusSeconds(uptime), BOOT.plusSeconds(uptime - 20));
    }

    assertThat(summary().gaps()).hasSize(1).first().extracting(Gap::restart).isEqualTo(true);
    assertThat(summary().gapCount()).isEqualTo(1);
  }

  @Test
  void marks_only_the_longest_of_many_interruptions_and_counts_all() {
    for (int i = 1; i <= 100; i++) {
      send(3, 3L * i, 5L * i, 0);
    }

    var summary = summary();

    assertThat(summary.gaps()).hasSize(WindowSummary.MOST_GAPS);
    assertThat(summary.gapCount()).isEqualTo(99);
    assertThat(summary.missing()).isEqualTo(198);
  }

  @Test
  void takes_a_beacon_that_was_never_looked_for_as_forgotten_and_not_as_invented() {
    received(3, 1, 0, BOOT, null);
    var row = messages.remove(0);
    messages.add(
        new StoredMessage(
            row.bootcount(),
            row.sequence(),
            row.kind(),
            row.message(),
            row.hash(),
            row.receivedAt(),
            null,
            false));

    assertThat(summary().times().inventedNonces()).isZero();
    assertThat(summary().times().forgottenNonces()).isEqualTo(1);
    assertThat(summary().times().outcome()).isEqualTo(TimeCheck.Outcome.UNCHECKED);
  }

  private WindowSummary summary() {
    return WindowSummary.of(Sample.of(messages, PAIRED));
  }

  private void send(long bootcount, long sequence, long uptime, long delay) {
    var message = DEVICE.telemetry(bootcount, sequence, uptime, previous, "20.5");
    previous = Sha256.of(message);
    messages.add(
        new StoredMessage(
            bootcount,
            sequence,
            MessageKind.TELEMETRY,
            message,
            previous,
            BOOT.plusSeconds(uptime + delay),
            null));
  }

  /** A message that names a beacon; {@code null} if this server never sent it. */
  private void received(
      long bootcount, long sequence, long uptime, Instant at, @Nullable Instant beaconAt) {
    var message = DEVICE.answering(bootcount, sequence, uptime, previous, NONCE);
    previous = Sha256.of(message);
    messages.add(
        new StoredMessage(
            bootcount, sequence, MessageKind.TELEMETRY, message, previous, at, beaconAt));
  }
}
