package org.preuve.devices.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.devices.check.Observed.Answered;
import org.preuve.devices.check.Observed.Asked;
import org.preuve.devices.check.Observed.Reading;
import org.preuve.devices.check.Observed.Restart;
import org.preuve.devices.check.Observed.Series;

class RuleCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void a_window_runs_long_enough_by_both_clocks() {
    var half = window(TimeWord.CONFIRMED, 0, 900, 1800);

    assertThat(result(rule(CheckKind.UPTIME, "30", null), half).finding()).isEqualTo(Finding.PASS);
    var longer = result(rule(CheckKind.UPTIME, "30.1", null), half);
    assertThat(longer.finding()).isEqualTo(Finding.FAIL);
    assertThat(longer.intervals()).containsExactly(span(0, 1800));
    assertThat(longer.found()).containsExactly("30", "30");
  }

  @Test
  void a_span_that_came_in_faster_is_not_observable() {
    var faster = with(window(TimeWord.CONFIRMED, 0, 900, 1800), Duration.ofSeconds(1700));

    var result = result(rule(CheckKind.UPTIME, "30", null), faster);

    assertThat(result.finding()).isEqualTo(Finding.NOT_OBSERVABLE);
    assertThat(result.why()).isEqualTo("RECEIVED_FASTER");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckKind.class,
      names = {"UPTIME", "RATE", "GAP", "RESTART"})
  void a_time_that_the_server_does_not_confirm_never_passes(CheckKind kind) {
    var rule = rule(kind, "0", "1000000");

    var claimed = result(rule, window(TimeWord.CLAIMED, 0, 5, 10));
    assertThat(claimed.finding()).isEqualTo(Finding.NOT_OBSERVABLE);
    assertThat(claimed.why()).isEqualTo("TIME_CLAIMED");
    assertThat(result(rule, window(TimeWord.UNCHECKED, 0, 5, 10)).finding())
        .isEqualTo(Finding.NOT_OBSERVABLE);
    var contradicted = result(rule, window(TimeWord.CONTRADICTED, 0, 5, 10));
    assertThat(contradicted.finding()).isEqualTo(Finding.FAIL);
    assertThat(contradicted.intervals()).containsExactly(span(0, 10));
  }

  @Test
  void names_each_silence_that_is_too_long() {
    var w = window(TimeWord.CONFIRMED, 0, 5, 40, 45, 100);

    var result = result(rule(CheckKind.GAP, null, "12.5"), w);

    assertThat(result.finding()).isEqualTo(Finding.FAIL);
    assertThat(result.found()).containsExactly("55");
    assertThat(result.intervals()).containsExactly(span(5, 40), span(45, 100));
    assertThat(result(rule(CheckKind.GAP, null, "55"), w).finding()).isEqualTo(Finding.PASS);
    assertThat(result(rule(CheckKind.GAP, null, "55"), window(TimeWord.CONFIRMED, 0)).why())
        .isEqualTo("TOO_FEW");
  }

  @Test
  void marks_24_intervals_and_counts_all() {
    var seconds = new long[40];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = 10L * i;
    }

    var result = result(rule(CheckKind.GAP, null, "5"), window(TimeWord.CONFIRMED, seconds));

    assertThat(result.intervals()).hasSize(24);
    assertThat(result.count()).isEqualTo(39);
  }

  @Test
  void counts_measurements_by_minute() {
    var w = window(TimeWord.CONFIRMED, 0, 10, 20, 30, 40, 50, 60);

    assertThat(result(rule(CheckKind.RATE, "6", null), w).finding()).isEqualTo(Finding.PASS);
    assertThat(result(rule(CheckKind.RATE, "6.1", null), w).finding()).isEqualTo(Finding.FAIL);
    assertThat(result(named(CheckKind.RATE, "hum", "1", null), w).why()).isEqualTo("TOO_FEW");
    assertThat(result(rule(CheckKind.RATE, "6", null), window(TimeWord.CONFIRMED, 0, 1, 2)).why())
        .as("whole seconds of uptime say nothing of so short a span")
        .isEqualTo("TOO_SHORT");
  }

  @Test
  void names_the_runs_of_values_outside() {
    var w = series("temp", 20, 27, 28, 21, 17, 22);

    var result = result(named(CheckKind.RANGE, "temp", "18", "26"), w);

    assertThat(result.finding()).isEqualTo(Finding.FAIL);
    assertThat(result.intervals()).containsExactly(span(1, 2), span(4, 4));
    assertThat(result.found()).containsExactly("17", "28");
    assertThat(result(named(CheckKind.RANGE, "temp", null, "28"), w).finding())
        .isEqualTo(Finding.PASS);
    assertThat(result(named(CheckKind.RANGE, "co2", "0", "9"), w).why()).isEqualTo("NO_SERIES");
  }

  @Test
  void a_line_that_never_moves_does_not_pass() {
    assertThat(result(named(CheckKind.VARIES, "temp", "0.5", null), series("temp", 20, 20, 20.4)))
        .satisfies(
            flat -> {
              assertThat(flat.finding()).isEqualTo(Finding.FAIL);
              assertThat(flat.found()).containsExactly("0.4");
              assertThat(flat.intervals()).containsExactly(span(0, 2));
            });
    assertThat(
            result(named(CheckKind.VARIES, "temp", "0.5", null), series("temp", 20, 20.5))
                .finding())
        .isEqualTo(Finding.PASS);
  }

  @Test
  void whoever_misses_one_challenge_does_not_pass_by_others() {
    var rule = rule(CheckKind.CHALLENGE, "2", null);

    assertThat(result(rule, asked()).why()).isEqualTo("NO_CHALLENGE");
    assertThat(result(rule, asked(Answered.IN_TIME)).why()).isEqualTo("FEW_CHALLENGES");
    assertThat(result(rule, asked(Answered.IN_TIME, Answered.IN_TIME)).finding())
        .isEqualTo(Finding.PASS);
    var missed = result(rule, asked(Answered.IN_TIME, Answered.LATE, Answered.IN_TIME));
    assertThat(missed.finding()).isEqualTo(Finding.FAIL);
    assertThat(missed.intervals()).containsExactly(span(10, 12));
    assertThat(result(rule, asked(Answered.UNANSWERED)).finding()).isEqualTo(Finding.FAIL);
    assertThat(result(rule, asked(Answered.IN_TIME, Answered.NOT_MEASURED)).why())
        .isEqualTo("NOT_MEASURED");
  }

  @Test
  void whoever_has_a_challenge_to_answer_yet_does_not_pass_by_haste() {
    var rule = rule(CheckKind.CHALLENGE, "2", null);

    assertThat(result(rule, asked(Answered.IN_TIME, Answered.IN_TIME, Answered.OPEN)).why())
        .isEqualTo("OPEN_CHALLENGE");
    var all = new Answered[1_001];
    Arrays.fill(all, Answered.IN_TIME);
    assertThat(result(rule, asked(all)).why()).isEqualTo("MANY_CHALLENGES");
    assertThat(result(rule, asked(Arrays.copyOf(all, 1_000))).finding()).isEqualTo(Finding.PASS);
  }

  @Test
  void a_restart_that_did_not_happen_is_not_observable() {
    var rule = rule(CheckKind.RESTART, "1", "30");

    assertThat(result(rule, restarted()).why()).isEqualTo("FEW_RESTARTS");
    assertThat(result(rule, restarted(span(10, 30))).finding()).isEqualTo(Finding.PASS);
    var slow = result(rule, restarted(span(10, 30), span(60, 100)));
    assertThat(slow.finding()).isEqualTo(Finding.FAIL);
    assertThat(slow.intervals()).containsExactly(span(60, 100));
  }

  @Test
  void compares_the_assurance_level() {
    var w = window(TimeWord.CONFIRMED, 0, 5);

    assertThat(result(rule(CheckKind.LEVEL, "2", null), w).finding()).isEqualTo(Finding.PASS);
    assertThat(result(rule(CheckKind.LEVEL, "3", null), w).finding()).isEqualTo(Finding.FAIL);
  }

  /** The clock of the device runs slower than the server's: nothing contradicts it. */
  @Test
  void what_the_receipts_do_not_bear_out_is_not_observable() {
    var w = received(window(TimeWord.CONFIRMED, 0, 1, 2, 3, 4), 0, 60, 120, 180, 240);

    assertThat(result(rule(CheckKind.GAP, null, "5"), w).why()).isEqualTo("RECEIVED_LATE");
    assertThat(result(rule(CheckKind.GAP, null, "60"), w).finding()).isEqualTo(Finding.PASS);
    assertThat(result(rule(CheckKind.RATE, "30", null), w).why()).isEqualTo("RECEIVED_SLOWER");
    assertThat(result(rule(CheckKind.RATE, "1", null), w).finding()).isEqualTo(Finding.PASS);
  }

  @Test
  void a_restart_is_over_when_the_server_hears_of_it() {
    var at = NOON.plusSeconds(10);
    var w = restarts(List.of(new Restart(at, at.plusSeconds(5), at.plusSeconds(600))));

    assertThat(result(rule(CheckKind.RESTART, "1", "30"), w).why()).isEqualTo("RECEIVED_LATE");
    assertThat(result(rule(CheckKind.RESTART, "1", "600"), w).finding()).isEqualTo(Finding.PASS);
  }

  @Test
  void counts_a_moment_once_however_often_it_is_told() {
    var w = series("temp", 20, 20, 20, 20, 20);
    var told = new ArrayList<Reading>();
    for (int i = 0; i < 15; i++) {
      told.add(new Reading(NOON.plusSeconds(i / 3), 20));
    }
    w.series().put("temp", new Series("Cel", told));

    assertThat(result(named(CheckKind.RATE, "temp", "1", null), w).found()).containsExactly("60");
  }

  private static Result result(Rule rule, Observed w) {
    return RuleCheck.check(rule, w);
  }

  static Rule rule(CheckKind kind, @Nullable String least, @Nullable String most) {
    return named(kind, "", least, most);
  }

  static Rule named(CheckKind kind, String series, @Nullable String least, @Nullable String most) {
    return new Rule(
        kind,
        series,
        least == null ? null : new BigDecimal(least),
        most == null ? null : new BigDecimal(most));
  }

  private static Interval span(long from, long to) {
    return new Interval(NOON.plusSeconds(from), NOON.plusSeconds(to));
  }

  static Observed window(TimeWord times, long... seconds) {
    var messages = new ArrayList<Instant>();
    for (var second : seconds) {
      messages.add(NOON.plusSeconds(second));
    }
    var length = Duration.ofSeconds(seconds[seconds.length - 1] - seconds[0]);
    return new Observed(
        length,
        length,
        times,
        Duration.ofSeconds(5),
        messages,
        messages,
        List.of(),
        new TreeMap<>(),
        List.of(),
        2);
  }

  private static Observed with(Observed w, Duration received) {
    return new Observed(
        w.measured(),
        received,
        w.times(),
        w.interval(),
        w.messages(),
        w.receipts(),
        w.restarts(),
        w.series(),
        w.challenges(),
        w.level());
  }

  private static Observed received(Observed w, long... seconds) {
    var receipts = Arrays.stream(seconds).mapToObj(NOON::plusSeconds).toList();
    return new Observed(
        w.measured(),
        Duration.between(receipts.get(0), receipts.get(receipts.size() - 1)),
        w.times(),
        w.interval(),
        w.messages(),
        receipts,
        w.restarts(),
        w.series(),
        w.challenges(),
        w.level());
  }

  static Observed series(String name, double... values) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < values.length; i++) {
      readings.add(new Reading(NOON.plusSeconds(i), values[i]));
    }
    var w = window(TimeWord.CONFIRMED, 0, values.length - 1L);
    var all = new TreeMap<String, Series>();
    all.put(name, new Series("Cel", readings));
    return new Observed(
        w.measured(),
        w.received(),
        w.times(),
        w.interval(),
        w.messages(),
        w.receipts(),
        w.restarts(),
        all,
        w.challenges(),
        w.level());
  }

  private static Observed asked(Answered... answers) {
    var challenges = new ArrayList<Asked>();
    for (int i = 0; i < answers.length; i++) {
      var at = NOON.plusSeconds(10L * i);
      challenges.add(new Asked(at, at.plusSeconds(2), answers[i]));
    }
    var w = window(TimeWord.CONFIRMED, 0, 60);
    return new Observed(
        w.measured(),
        w.received(),
        w.times(),
        w.interval(),
        w.messages(),
        w.receipts(),
        w.restarts(),
        w.series(),
        challenges,
        w.level());
  }

  private static Observed restarted(Interval... silences) {
    var restarts = new ArrayList<Restart>();
    for (var silence : silences) {
      restarts.add(new Restart(silence.from(), silence.to(), silence.to()));
    }
    return restarts(restarts);
  }

  private static Observed restarts(List<Restart> restarts) {
    var w = window(TimeWord.CONFIRMED, 0, 120);
    return new Observed(
        w.measured(),
        w.received(),
        w.times(),
        w.interval(),
        w.messages(),
        w.receipts(),
        restarts,
        w.series(),
        w.challenges(),
        w.level());
  }
}
