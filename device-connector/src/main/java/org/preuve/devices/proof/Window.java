package org.preuve.devices.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time on the server's clock, in which messages were received.
 *
 * @param from included
 * @param to excluded
 */
public record Window(Instant from, Instant to) {

  private static final Duration LONGEST = Duration.ofDays(31);

  /** Of what a database can be asked for. */
  private static final Instant FIRST = Instant.EPOCH;

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * Reads what a form says; empty if it makes no window.
   *
   * @param from instant {@code 2026-06-01T12:10:00Z} or time {@code 2026-06-01T14:10} in {@code
   *     zone}
   * @param to the same; empty means now
   */
  public static Optional<Window> read(String from, String to, ZoneId zone, Instant now) {
    try {
      return sound(new Window(instant(from, zone), to.isEmpty() ? now : instant(to, zone)));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The time until now.
   *
   * @param last ISO 8601 duration, {@code PT30M}
   */
  public static Optional<Window> last(String last, Instant now) {
    try {
      return sound(new Window(now.minus(Duration.parse(last)), now));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Window> sound(Window window) {
    var length = Duration.between(window.from, window.to);
    return Optional.of(window)
        .filter(w -> !w.from.isBefore(FIRST) && !w.to.isAfter(LAST))
        .filter(w -> !length.isNegative() && !length.isZero() && length.compareTo(LONGEST) <= 0);
  }

  private static Instant instant(String text, ZoneId zone) {
    return text.endsWith("Z")
        ? Instant.parse(text)
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
