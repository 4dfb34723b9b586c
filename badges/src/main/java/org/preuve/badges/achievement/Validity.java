package org.preuve.badges.achievement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long a badge is valid: without end, to the end of a day, or for some months after its award.
 *
 * @param until last day, if it is the same for all
 * @param months after the award, 0 for none
 */
public record Validity(Optional<LocalDate> until, int months) {

  /** Longest, and last, in months. */
  public static final int MOST_MONTHS = 120;

  /** Without end. */
  public static final Validity UNLIMITED = new Validity(Optional.empty(), 0);

  /** The moment from which a badge of that day is no longer valid. */
  public Optional<Instant> end(Instant awarded, ZoneId zone) {
    var day = awarded.atZone(zone).toLocalDate();
    return until
        .or(() -> months == 0 ? Optional.empty() : Optional.of(day.plusMonths(months)))
        .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether the same last day for all is over. */
  public boolean over(Instant now, ZoneId zone) {
    return until.filter(last -> last.isBefore(now.atZone(zone).toLocalDate())).isPresent();
  }
}
