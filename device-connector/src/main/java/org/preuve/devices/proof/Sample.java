package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.preuve.devices.telemetry.EatClaims;
import org.preuve.devices.telemetry.StoredMessage;

/**
 * One message of a window, placed in time.
 *
 * <p>A device needs no clock: inside a boot, time comes from {@code uptime}; the boot is placed by
 * the message that took the least time to arrive. Inside one second of {@code uptime} the time of
 * receipt decides.
 *
 * @param message the row
 * @param claims what it says
 * @param at when it was measured, server time
 */
public record Sample(StoredMessage message, EatClaims claims, Instant at) {

  private static final Duration LAST_OF_SECOND = Duration.ofMillis(999);

  /** Places messages, sorted by boot and number. */
  public static List<Sample> of(List<StoredMessage> messages) {
    var boots = new HashMap<Long, Instant>();
    var claims = messages.stream().map(StoredMessage::claims).toList();
    for (int i = 0; i < claims.size(); i++) {
      var boot = messages.get(i).receivedAt().minusSeconds(claims.get(i).uptime());
      boots.merge(claims.get(i).bootcount(), boot, (a, b) -> a.isBefore(b) ? a : b);
    }
    var samples = new ArrayList<Sample>(messages.size());
    for (int i = 0; i < claims.size(); i++) {
      var start = boots.getOrDefault(claims.get(i).bootcount(), messages.get(i).receivedAt());
      samples.add(
          new Sample(messages.get(i), claims.get(i), at(start, messages.get(i), claims.get(i))));
    }
    return List.copyOf(samples);
  }

  private static Instant at(Instant boot, StoredMessage message, EatClaims claims) {
    var second = boot.plusSeconds(claims.uptime());
    var delay = Duration.between(second, message.receivedAt());
    return second.plus(delay.compareTo(LAST_OF_SECOND) < 0 ? delay : LAST_OF_SECOND);
  }
}
