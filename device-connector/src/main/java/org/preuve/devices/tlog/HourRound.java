package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.web.base.Round;

/** Closes the hours of devices, some minutes after each is over. */
@Dependent
class HourRound implements Round {

  /** A message is stored within two minutes of its receipt, or its transaction has failed. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  /** Hours that are looked at again: a node may have been late. */
  private static final int AGAIN = 2;

  private static final int AT_ONCE = 500;

  private final CloseHours close;
  private final HoursDone done;
  private final Clock clock;

  @Inject
  HourRound(CloseHours close, HoursDone done, Clock clock) {
    this.close = close;
    this.done = done;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public String what() {
    return "hours of devices for the log";
  }

  @Override
  public void run() {
    var end = clock.instant().minus(GRACE).truncatedTo(ChronoUnit.HOURS);
    var first = done.next(end.minus(Hour.LENGTH.multipliedBy(AGAIN)));
    for (var hour = first; hour.isBefore(end); hour = hour.plus(Hour.LENGTH)) {
      if (!closed(hour)) {
        return; // the others wait for the next round
      }
      done.until(hour.plus(Hour.LENGTH));
    }
  }

  private boolean closed(Instant hour) {
    var open = close.open(hour, AT_ONCE);
    open.forEach(busy -> close.close(busy, hour));
    return open.size() < AT_ONCE;
  }
}
