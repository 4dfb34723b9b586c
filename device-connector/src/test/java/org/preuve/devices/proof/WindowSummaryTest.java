package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.FakeDevice;
import org.preuve.devices.telemetry.MessageKind;
import org.preuve.devices.telemetry.StoredMessage;

class WindowSummaryTest {

  private static final Instant BOOT = Instant.parse("2026-06-01T12:00:00Z");
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

    var samples = Sample.of(messages);

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
          new StoredMessage(3, i + 1, MessageKind.TELEMETRY, message, Sha256.of(message), at));
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

  private WindowSummary summary() {
    return WindowSummary.of(Sample.of(messages));
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
            BOOT.plusSeconds(uptime + delay)));
  }
}
