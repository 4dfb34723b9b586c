package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final Instant NOW = Instant.parse("2026-06-01T13:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void reads_times_of_a_form_in_its_zone_and_instants() {
    var window = Window.read("2026-06-01T14:10", "2026-06-01T12:40:00Z", PARIS, NOW).orElseThrow();

    assertThat(window.from()).isEqualTo(Instant.parse("2026-06-01T12:10:00Z"));
    assertThat(window.to()).isEqualTo(Instant.parse("2026-06-01T12:40:00Z"));
    assertThat(Window.last("PT30M", NOW)).contains(new Window(NOW.minusSeconds(1800), NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T14:10,2026-06-01T14:10",
    "2026-06-01T14:10,2026-06-01T14:09",
    "2026-01-01T14:10,2026-06-01T14:09",
    "yesterday,2026-06-01T14:09",
    "'',''",
    "+999999999-12-31T23:59:59,2026-06-01T14:09",
    "+999999999-01-01T00:00:00Z,+999999999-01-02T00:00:00Z",
    "+010000-01-01T00:00:00Z,+010000-01-02T00:00:00Z",
    "-000001-01-01T00:00:00Z,-000001-01-02T00:00:00Z"
  })
  void refuses_what_is_no_window(String from, String to) {
    assertThat(Window.read(from, to, PARIS, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-PT5M", "P400D", "tomorrow", "P999999999999D"})
  void refuses_durations_that_make_no_window(String last) {
    assertThat(Window.last(last, NOW)).isEmpty();
  }

  @Test
  void refuses_no_messages_and_too_many() {
    assertThat(WindowCheck.check(0, 0)).contains(ProofReason.PROOF_EMPTY);
    assertThat(WindowCheck.check(ReadWindow.MOST, ReadWindow.MOST_BYTES)).isEmpty();
    assertThat(WindowCheck.check(ReadWindow.MOST + 1, 1)).contains(ProofReason.PROOF_TOO_LARGE);
    assertThat(WindowCheck.check(1, ReadWindow.MOST_BYTES + 1))
        .contains(ProofReason.PROOF_TOO_LARGE);
  }
}
