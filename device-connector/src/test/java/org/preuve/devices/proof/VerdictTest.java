package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.tlog.Standing;
import org.preuve.devices.tlog.Standing.State;
import org.preuve.web.page.Page;

class VerdictTest {

  private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final Page page =
      new Page(DevicePages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  @Test
  void is_green_where_nothing_limits_it() {
    var verdict = Verdict.of(page, summary(HALF_HOUR, HALF_HOUR, 0), AssuranceLevel.L2);

    assertThat(verdict.tone()).isEqualTo("ok");
    assertThat(verdict.sentence())
        .isEqualTo("361 signed measurements in 30 min 0 s, without a gap");
  }

  @Test
  void of_a_document_that_is_not_the_one_in_the_log_is_red() {
    var summary = summary(HALF_HOUR, HALF_HOUR, 0);
    var recheck = new Recheck(361, 361, true, START);

    var entered = Verdict.of(page, summary, AssuranceLevel.L2, recheck, log(State.ENTERED));
    var waiting = Verdict.of(page, summary, AssuranceLevel.L2, recheck, log(State.WAITING));
    var altered = Verdict.of(page, summary, AssuranceLevel.L2, recheck, log(State.ALTERED));
    var lost =
        Verdict.of(
            page,
            summary,
            AssuranceLevel.L2,
            new Recheck(360, 361, false, START),
            log(State.ENTERED));

    assertThat(entered.tone()).isEqualTo("ok");
    assertThat(waiting.tone()).isEqualTo("ok");
    assertThat(altered.tone()).isEqualTo("no");
    assertThat(altered.sentence()).isEqualTo("This proof no longer matches its entry in the log");
    assertThat(altered.reason()).contains("Do not rely on it");
    assertThat(lost.tone()).isEqualTo("no");
  }

  private static Standing log(State state) {
    return new Standing(state, 0, 1, Optional.of(START));
  }

  @Test
  void of_a_simulator_is_never_green_and_says_so_first() {
    var verdict = Verdict.of(page, summary(HALF_HOUR, HALF_HOUR, 0), AssuranceLevel.L0);

    assertThat(verdict.tone()).isEqualTo("wip");
    assertThat(verdict.sentence()).startsWith("Simulated (L0): 361 signed measurements");
    assertThat(verdict.reason()).startsWith("The messages come from a simulator");
  }

  @Test
  void of_contradicted_times_is_red_in_words_and_names_only_the_time_of_receipt() {
    var verdict =
        Verdict.of(page, summary(HALF_HOUR, Duration.ofMillis(1100), 361), AssuranceLevel.L2);

    assertThat(verdict.tone()).isEqualTo("no");
    assertThat(verdict.sentence())
        .isEqualTo("361 signed measurements received in 1.1 s: the times claimed are false");
    assertThat(verdict.reason())
        .contains("361 messages name a beacon that this server never sent")
        .contains("The device claims 30 min 0 s, the server received them in 1.1 s");
  }

  @Test
  void of_times_that_only_the_device_tells_is_amber() {
    var verdict =
        Verdict.of(page, summary(HALF_HOUR, Duration.ofMillis(1100), 0), AssuranceLevel.L3);

    assertThat(verdict.tone()).isEqualTo("wip");
    assertThat(verdict.reason()).contains("the server does not confirm it");
  }

  @Test
  void of_a_silence_that_only_the_device_fills_is_amber_and_says_how_long_it_was() {
    var late = Duration.ofMinutes(28);
    var verdict = Verdict.of(page, summary(HALF_HOUR, HALF_HOUR, late, 0, 0), AssuranceLevel.L3);

    assertThat(verdict.tone()).isEqualTo("wip");
    assertThat(verdict.reason())
        .contains("some up to 28 min 0 s late")
        .contains("the server does not confirm it");
  }

  @Test
  void of_times_that_nobody_can_check_any_more_is_amber_and_says_so() {
    var verdict = Verdict.of(page, summary(HALF_HOUR, HALF_HOUR, 0, 361), AssuranceLevel.L3);
    var both = Verdict.of(page, summary(HALF_HOUR, HALF_HOUR, 1, 360), AssuranceLevel.L3);

    assertThat(verdict.tone()).isEqualTo("wip");
    assertThat(verdict.sentence()).doesNotContain("false");
    assertThat(verdict.reason())
        .contains(
            "361 messages of old name beacons that this server does not know, or not any more")
        .contains("their time is not checked any more");
    assertThat(both.tone()).as("a known lie stays red").isEqualTo("no");
  }

  private static WindowSummary summary(Duration measured, Duration received, int invented) {
    return summary(measured, received, invented, 0);
  }

  private static WindowSummary summary(
      Duration measured, Duration received, int invented, int forgotten) {
    return summary(measured, received, Duration.ZERO, invented, forgotten);
  }

  private static WindowSummary summary(
      Duration measured, Duration received, Duration late, int invented, int forgotten) {
    return new WindowSummary(
        361,
        361,
        START,
        START.plus(measured),
        Duration.ofSeconds(5),
        List.of(),
        0,
        0,
        0,
        new TimeCheck(measured, received, late, 0, invented, forgotten));
  }
}
