package org.preuve.lti.grades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.base.Fetched;

class DeliveryCheckTest {

  private static final Instant QUEUED = Instant.parse("2026-11-25T10:00:00Z");
  private static final Instant NOW = QUEUED.plusSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "200, SENT",
    "201, SENT",
    "204, SENT",
    "301, WAITING",
    "302, WAITING",
    "400, FAILED",
    "401, WAITING",
    "403, FAILED",
    "404, WAITING",
    "405, FAILED",
    "408, WAITING",
    "410, WAITING",
    "412, FAILED",
    "413, FAILED",
    "422, FAILED",
    "423, WAITING",
    "425, WAITING",
    "429, WAITING",
    "500, WAITING",
    "502, WAITING",
    "503, WAITING",
    "504, WAITING"
  })
  void decides_by_the_platforms_answer(int status, State state) {
    var next = DeliveryCheck.answered(answer(status, ""), "says so", first());

    assertThat(next.state()).isEqualTo(state);
    assertThat(next.cause()).isEqualTo(state == State.SENT ? "" : String.valueOf(status));
    assertThat(next.words()).isEqualTo(state == State.SENT ? "" : "says so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "[]", "{}", "{\"resultUrl\":\"https://x.example\"}"})
  void takes_nothing_and_json_as_a_receipt(String body) {
    assertThat(DeliveryCheck.answered(answer(200, body), "", first()).state())
        .isEqualTo(State.SENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><form>Log in</form>",
        "OK",
        "{\"cut\":",
        "\u0000",
        "{\"error\":\"no\"}",
        "{\"errors\":[]}"
      })
  void takes_nothing_else_as_a_receipt_and_keeps_the_doubt(String body) {
    var next = DeliveryCheck.answered(answer(200, body), "Log in", first());

    assertThat(next.state()).isEqualTo(State.WAITING);
    assertThat(next.cause()).isEqualTo("NO_RECEIPT");
    assertThat(next.words()).isEqualTo("Log in");
    assertThat(next.inDoubt()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, true", "TOO_LARGE, true", "SCOPE, true", "ADDRESS, false"})
  void tries_again_without_an_answer_and_knows_when_the_score_may_have_arrived(
      Fetched.Cause cause, boolean doubt) {
    var next = DeliveryCheck.unanswered(cause, first());

    assertThat(next.state()).isEqualTo(State.WAITING);
    assertThat(next.cause()).isEqualTo(cause.name());
    assertThat(next.inDoubt()).isEqualTo(doubt);
    assertThat(DeliveryCheck.unsent(cause, first()).inDoubt()).isFalse();
  }

  @Test
  void takes_a_conflict_after_a_cut_as_the_delivery_that_it_was() {
    var cut = DeliveryCheck.unanswered(Fetched.Cause.UNREACHABLE, first());

    var next = DeliveryCheck.answered(answer(409, ""), "", again(cut));

    assertThat(next.state()).isEqualTo(State.SENT);
    assertThat(next.cause()).isEqualTo(ConflictCheck.ALREADY);
    assertThat(next.stamp()).isEqualTo(QUEUED);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504, 408})
  void takes_a_conflict_after_a_fault_as_a_delivery(int status) {
    var fault = DeliveryCheck.answered(answer(status, ""), "", first());

    assertThat(DeliveryCheck.answered(answer(409, ""), "", again(fault)).state())
        .isEqualTo(State.SENT);
  }

  @Test
  void leaves_a_grade_alone_that_was_entered_later_in_the_platform() {
    var next = DeliveryCheck.answered(answer(409, "[]"), "", first());

    assertThat(next.state()).isEqualTo(State.FAILED);
    assertThat(next.cause()).isEqualTo(ConflictCheck.NEWER);
  }

  @Test
  void moves_the_time_once_when_the_platforms_clock_is_ahead() {
    var ahead = Map.of("date", "Wed, 25 Nov 2026 10:02:30 GMT");

    var next = DeliveryCheck.answered(answer(409, "", ahead), "", first());

    assertThat(next.state()).isEqualTo(State.WAITING);
    assertThat(next.at()).isEqualTo(NOW);
    assertThat(next.stamp()).isEqualTo(QUEUED.plusSeconds(120));
    var twice = attempt(2, next.stamp(), false, true, null, NOW, 0.5);
    assertThat(DeliveryCheck.answered(answer(409, "", ahead), "", twice).cause())
        .isEqualTo(ConflictCheck.NEWER);
  }

  @Test
  void moves_the_time_after_our_own_last_score_when_our_clock_went_back() {
    var later = attempt(1, QUEUED, false, false, QUEUED.plusSeconds(9), NOW, 0.5);

    var next = DeliveryCheck.answered(answer(409, ""), "", later);

    assertThat(next.state()).isEqualTo(State.WAITING);
    assertThat(next.stamp()).isEqualTo(QUEUED.plusSeconds(9).plusMillis(1));
  }

  @Test
  void does_not_take_a_second_more_or_less_for_another_clock() {
    var near = Map.of("date", "Wed, 25 Nov 2026 10:00:31 GMT");

    assertThat(DeliveryCheck.answered(answer(409, "", near), "", first()).state())
        .isEqualTo(State.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120",
    "503, 7, 7",
    "429, 0, 1",
    "429, 999999, 3600",
    "429, 'Wed, 25 Nov 2026 10:10:30 GMT', 600",
    "503, 'Wed, 25 Nov 2026 09:00:00 GMT', 1",
    "503, 'Thu, 26 Nov 2026 10:00:00 GMT', 3600"
  })
  void waits_as_long_as_the_platform_asks_up_to_an_hour(int status, String value, long seconds) {
    var next =
        DeliveryCheck.answered(answer(status, "", Map.of("retry-after", value)), "", first());

    assertThat(next.state()).isEqualTo(State.WAITING);
    assertThat(Duration.between(NOW, next.at()))
        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
    assertThat(next.rest()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1e9"})
  void waits_as_usual_when_the_wish_cannot_be_read(String value) {
    var next = DeliveryCheck.answered(answer(429, "", Map.of("retry-after", value)), "", first());

    assertThat(next.at()).isEqualTo(NOW.plusSeconds(5));
    assertThat(next.rest()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void leaves_a_platform_alone_that_is_down_but_not_one_that_lost_a_column() {
    assertThat(DeliveryCheck.unanswered(Fetched.Cause.UNREACHABLE, first()).rest())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(DeliveryCheck.answered(answer(500, ""), "", attempt(9)).rest())
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(DeliveryCheck.answered(answer(404, ""), "", first()).rest()).isZero();
  }

  @Test
  void waits_twice_as_long_after_each_attempt_up_to_an_hour() {
    assertThat(delay(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
    assertThat(delay(4, 0.5)).isEqualTo(Duration.ofSeconds(40));
    assertThat(delay(11, 0.5)).isEqualTo(Duration.ofHours(1));
    assertThat(delay(500, 0.5)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void spreads_the_attempts() {
    assertThat(delay(4, 0)).isEqualTo(Duration.ofSeconds(30));
    assertThat(delay(4, 1)).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void tries_for_seven_days_and_then_keeps_the_reason() {
    var last = QUEUED.plus(Duration.ofDays(7));
    var before = attempt(99, QUEUED, false, false, null, last.minusSeconds(60), 0.5);
    var end = attempt(100, QUEUED, false, false, null, last, 0.5);

    assertThat(DeliveryCheck.answered(answer(503, ""), "down", before).at()).isEqualTo(last);
    var next = DeliveryCheck.answered(answer(503, ""), "down", end);
    assertThat(next.state()).isEqualTo(State.FAILED);
    assertThat(next.cause()).isEqualTo("503");
    assertThat(next.words()).isEqualTo("down");
    assertThat(DeliveryCheck.unsent(Fetched.Cause.SCOPE, end).state()).isEqualTo(State.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "200, WAITING, NO_LINE_ITEM", "404, WAITING, NO_LINE_ITEM", "409, WAITING, NO_LINE_ITEM",
    "403, FAILED, 403", "401, WAITING, 401", "503, WAITING, 503"
  })
  void never_takes_an_answer_about_columns_for_a_receipt(int status, State state, String cause) {
    var next = DeliveryCheck.noColumn(answer(status, "{}"), "", first());

    assertThat(next.state()).isEqualTo(state);
    assertThat(next.cause()).isEqualTo(cause);
  }

  private static Duration delay(int attempts, double jitter) {
    var attempt = attempt(attempts, QUEUED, false, false, null, NOW, jitter);
    return Duration.between(NOW, DeliveryCheck.unanswered(Fetched.Cause.UNREACHABLE, attempt).at());
  }

  private static DeliveryCheck.Attempt first() {
    return attempt(1);
  }

  private static DeliveryCheck.Attempt attempt(int attempts) {
    return attempt(attempts, QUEUED, false, false, null, NOW, 0.5);
  }

  private static DeliveryCheck.Attempt again(DeliveryCheck.Next before) {
    return attempt(2, before.stamp(), before.inDoubt(), false, null, before.at(), 0.5);
  }

  private static DeliveryCheck.Attempt attempt(
      int attempts,
      Instant stamp,
      boolean inDoubt,
      boolean restamped,
      @Nullable Instant lastTaken,
      Instant now,
      double jitter) {
    return new DeliveryCheck.Attempt(
        attempts, QUEUED, stamp, inDoubt, restamped, lastTaken, now, jitter);
  }

  private static Fetched.Answer answer(int status, String body) {
    return answer(status, body, Map.of());
  }

  private static Fetched.Answer answer(int status, String body, Map<String, String> headers) {
    var all = new TreeMap<String, List<String>>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Fetched.Answer(status, all, body.getBytes(UTF_8));
  }
}
