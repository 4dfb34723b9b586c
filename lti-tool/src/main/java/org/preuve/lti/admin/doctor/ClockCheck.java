package org.preuve.lti.admin.doctor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.preuve.web.base.Fetched;

/** Decides whether a platform's clock and ours agree, by the {@code Date} of its answer. */
final class ClockCheck {

  private static final String POINT = "clock";
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private ClockCheck() {}

  /**
   * Compares.
   *
   * @param ours our clock in the middle of the request
   */
  static Diagnosis check(Fetched fetched, Instant ours) {
    return fetched.fold(
        answer -> compare(answer.headers(), ours),
        failed -> Diagnosis.notChecked(POINT, "away", failed.cause().name()));
  }

  private static Diagnosis compare(Map<String, List<String>> headers, Instant ours) {
    var dates = headers.getOrDefault("date", List.of());
    if (dates.isEmpty()) {
      return Diagnosis.notChecked(POINT, "no-date");
    }
    try {
      // RFC 9110, section 5.6.7
      var theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(dates.get(0), Instant::from);
      var ahead = Duration.between(ours, theirs);
      long seconds = Math.round(ahead.abs().toMillis() / 1000.0);
      if (ahead.abs().compareTo(TOLERATED) <= 0) {
        return Diagnosis.yes(POINT, "clock", seconds);
      }
      return Diagnosis.no(POINT, ahead.isNegative() ? "clock-behind" : "clock-ahead", seconds);
    } catch (DateTimeException noDate) {
      return Diagnosis.notChecked(POINT, "no-date");
    }
  }
}
