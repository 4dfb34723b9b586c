package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
  void never_moves_a_boot_for_one_impossible_uptime_and_keeps_the_order_of_numbers() {
    for (int i = 1; i <= 10; i++) {
      received(3, i, i == 5 ? 1_800_000_000L : 5L * i, BOOT.plusSeconds(5L * i), BOOT);
    }

    var samples = Sample.of(messages, PAIRED);

    assertThat(samples).extracting(sample -> sample.claims().sequence()).isSorted();
    assertThat(samples).extracting(Sample::at).isSorted();
    assertThat(samples).allMatch(sample -> sample.at().isAfter(PAIRED));
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
