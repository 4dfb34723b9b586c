package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.telemetry.EatClaims;
import org.preuve.devices.telemetry.StoredMessage;

/**
 * When a boot began, and whether that can be true. Each message was made after the beacon that it
 * names and before its receipt, so that its {@code uptime} bounds the beginning from both sides;
 * the bounds of all messages must leave a moment.
 *
 * @param start the latest possible beginning
 * @param contradicted whether no moment is left, or {@code uptime} goes back
 */
record BootTime(Instant start, boolean contradicted) {

  /** Whole seconds of {@code uptime}, and clocks of two nodes. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** Of the time measured: the clock of a small board may be wrong by one percent. */
  private static final int DRIFT = 100;

  /** Of the messages of one boot, at least one, by number. */
  static BootTime of(List<StoredMessage> messages, List<EatClaims> claims, Instant paired) {
    var latest = Instant.MAX;
    var earliest = Instant.MIN;
    var backwards = false;
    for (int i = 0; i < messages.size(); i++) {
      var uptime = claims.get(i).uptime();
      var after = later(paired, messages.get(i).beaconAt()).minusSeconds(uptime);
      var before = messages.get(i).receivedAt().minusSeconds(uptime);
      earliest = earliest.isBefore(after) ? after : earliest;
      latest = before.isBefore(latest) ? before : latest;
      backwards |= i > 0 && uptime < claims.get(i - 1).uptime();
    }
    var measured = claims.get(claims.size() - 1).uptime() - claims.get(0).uptime();
    var tolerance = TOLERANCE.plusSeconds(Math.max(0, measured) / DRIFT);
    return new BootTime(latest, backwards || latest.plus(tolerance).isBefore(earliest));
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other == null || other.isBefore(one) ? one : other;
  }
}
