package org.preuve.lti.grades;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Times in the headers of an answer. */
final class HttpTimes {

  /** No platform makes a score wait longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private HttpTimes() {}

  /** How long to wait (RFC 9110, section 10.2.3): seconds or a date, one second to one hour. */
  static Optional<Duration> retryAfter(Map<String, List<String>> headers, Instant now) {
    return first(headers, "retry-after")
        .flatMap(
            value ->
                value.matches("\\d{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : date(value).map(at -> Duration.between(now, at)))
        .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  /** The other server's clock (RFC 9110, section 6.6.1). */
  static Optional<Instant> clock(Map<String, List<String>> headers) {
    return first(headers, "date").flatMap(HttpTimes::date);
  }

  private static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().map(String::strip).findFirst();
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
