package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.preuve.devices.telemetry.EatClaims;
import org.preuve.devices.telemetry.StoredMessage;

/**
 * One message of a window, placed in time.
 *
 * <p>A device needs no clock: inside a boot, time comes from {@code uptime}; the boot is placed by
 * the message that took the least time to arrive. Inside one second of {@code uptime} the time of
 * receipt decides. Where the server's times contradict a boot, its claims place nothing: its
 * messages stand at their receipt.
 *
 * @param message the row
 * @param claims what it says
 * @param at when it was measured; when it was received, if its boot is contradicted
 * @param contradicted whether the server's times contradict the claims of its boot
 */
public record Sample(StoredMessage message, EatClaims claims, Instant at, boolean contradicted) {

  private static final Duration LAST_OF_SECOND = Duration.ofMillis(999);

  /**
   * Places messages, sorted by boot and number.
   *
   * @param paired when the device got its name; no message is older
   */
  public static List<Sample> of(List<StoredMessage> messages, Instant paired) {
    var claims = messages.stream().map(StoredMessage::claims).toList();
    var samples = new ArrayList<Sample>(messages.size());
    for (int from = 0; from < claims.size(); ) {
      var to = from;
      while (to < claims.size() && claims.get(to).bootcount() == claims.get(from).bootcount()) {
        to++;
      }
      samples.addAll(boot(messages.subList(from, to), claims.subList(from, to), paired));
      from = to;
    }
    return List.copyOf(samples);
  }

  /** Whether it names a beacon that this server never sent. */
  boolean inventsNonce() {
    return withoutBeacon() && message.beaconChecked();
  }

  /** Whether it names a beacon that may have been sent, and is forgotten. */
  boolean nonceForgotten() {
    return withoutBeacon() && !message.beaconChecked();
  }

  private boolean withoutBeacon() {
    return message.namesBeacon(claims) && message.beaconAt() == null;
  }

  private static List<Sample> boot(
      List<StoredMessage> messages, List<EatClaims> claims, Instant paired) {
    var time = BootTime.of(messages, claims, paired);
    var samples = new ArrayList<Sample>(messages.size());
    var latest = Instant.MIN; // order is by number, also where receipts crossed
    for (int i = 0; i < messages.size(); i++) {
      var message = messages.get(i);
      var at =
          time.contradicted() ? message.receivedAt() : at(time.start(), message, claims.get(i));
      latest = at.isBefore(latest) ? latest : at;
      samples.add(new Sample(message, claims.get(i), latest, time.contradicted()));
    }
    return samples;
  }

  private static Instant at(Instant boot, StoredMessage message, EatClaims claims) {
    var second = boot.plusSeconds(claims.uptime());
    var delay = Duration.between(second, message.receivedAt());
    return second.plus(delay.compareTo(LAST_OF_SECOND) < 0 ? delay : LAST_OF_SECOND);
  }
}
