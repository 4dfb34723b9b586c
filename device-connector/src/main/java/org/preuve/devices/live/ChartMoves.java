package org.preuve.devices.live;

import java.time.Duration;
import java.time.Instant;
import org.preuve.devices.proof.Window;

/**
 * Where the buttons of a chart lead: half and twice as much around the middle, and half a width to
 * either side; never into the future.
 *
 * @param now end of all charts
 */
record ChartMoves(Window window, Instant now) {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(31);

  /** Half as much. */
  Window nearer() {
    return around(length().dividedBy(2));
  }

  /** Twice as much. */
  Window wider() {
    return around(length().multipliedBy(2));
  }

  /** What was before. */
  Window earlier() {
    return until(window.to().minus(length().dividedBy(2)), length());
  }

  /** What came after. */
  Window later() {
    return until(window.to().plus(length().dividedBy(2)), length());
  }

  private Window around(Duration wanted) {
    var kept = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
    var length = kept.compareTo(LONGEST) > 0 ? LONGEST : kept;
    var middle = window.from().plus(length().dividedBy(2));
    return until(middle.plus(length.dividedBy(2)), length);
  }

  private Window until(Instant end, Duration length) {
    var to = end.isAfter(now) ? now : end;
    return new Window(to.minus(length), to);
  }

  private Duration length() {
    return Duration.between(window.from(), window.to());
  }
}
