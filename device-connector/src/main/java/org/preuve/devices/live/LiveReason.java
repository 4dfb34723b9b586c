package org.preuve.devices.live;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why a page does not move by itself, or a curve is not drawn. */
public enum LiveReason implements Reason {
  /** As many pages of this person, or of all, are kept up to date as may be. */
  LIVE_MANY(429),
  /** No time from a start to a later end, of 31 days at most. */
  CHART_WINDOW(400),
  /** Others look at so many curves at this moment. */
  CHART_BUSY(503);

  private final int status;

  LiveReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case LIVE_MANY -> Optional.of(Duration.ofMinutes(1));
      case CHART_BUSY -> Optional.of(Duration.ofSeconds(10));
      default -> Optional.empty();
    };
  }
}
