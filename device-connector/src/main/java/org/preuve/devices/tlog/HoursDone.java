package org.preuve.devices.tlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Until when this node has closed the hours of devices. */
@ApplicationScoped
class HoursDone {

  /** What a node looks for after it starts: what is older stays outside the log. */
  private static final Duration BACK = Duration.ofHours(48);

  private volatile Instant until = Instant.EPOCH;

  /** Nothing is done yet. */
  HoursDone() {}

  /**
   * The first hour to look at.
   *
   * @param latest one that is looked at in any case
   */
  Instant next(Instant latest) {
    var before = until;
    var first = before.equals(Instant.EPOCH) ? latest.minus(BACK) : before;
    return first.isBefore(latest) ? first : latest;
  }

  /** All hours before that moment are closed. */
  void until(Instant moment) {
    until = moment;
  }
}
