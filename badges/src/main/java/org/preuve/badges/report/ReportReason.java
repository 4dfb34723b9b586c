package org.preuve.badges.report;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why a report is not taken. */
public enum ReportReason implements Reason {
  /** None of the subjects that there are. */
  REPORT_TOPIC(400),
  /** Nothing was written. */
  REPORT_TEXT(400),
  /** More was written than is kept. */
  REPORT_LONG(400),
  /** So many came from one address that the next ones have to wait. */
  REPORT_OFTEN(429),
  /** So many about this badge are not read yet that more would say nothing new. */
  REPORT_ENOUGH(429);

  private final int status;

  ReportReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case REPORT_ENOUGH -> Optional.of(Duration.ofDays(1));
      default -> Optional.empty();
    };
  }
}
