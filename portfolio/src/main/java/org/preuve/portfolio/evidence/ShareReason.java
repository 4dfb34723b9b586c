package org.preuve.portfolio.evidence;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why there is no link, or nothing behind it. */
public enum ShareReason implements Reason {
  /** Without a name, or with one of more than 200 characters. */
  SHARE_NAME(422),
  /** No time that is offered. */
  SHARE_DAYS(422),
  /** No piece, one that is not the owner's, or more than a hundred. */
  SHARE_PIECES(422),
  /** More links than anybody gives away. */
  SHARE_MANY(409),
  /** Never there, over, or taken back: nobody learns which. */
  SHARE_GONE(404),
  /** Others are looking. */
  SHARE_BUSY(503);

  private final int status;

  ShareReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case SHARE_BUSY -> Optional.of(Duration.ofSeconds(10));
      default -> Optional.empty();
    };
  }
}
