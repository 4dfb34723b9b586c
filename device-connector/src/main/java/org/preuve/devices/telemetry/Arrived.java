package org.preuve.devices.telemetry;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One message as the broker delivered it.
 *
 * @param device name in the topic {@code ep/1/{device}/up/{kind}}
 * @param kind last level of the topic
 * @param message verbatim bytes
 * @param redelivered whether the broker had sent it before (MQTT 5, section 3.3.1.1)
 * @param at server time
 * @param nanos the same on this node's monotonic clock, {@link System#nanoTime}
 */
record Arrived(
    String device, String kind, byte[] message, boolean redelivered, Instant at, long nanos) {

  private static final Pattern TOPIC =
      Pattern.compile("[^/]*/[^/]*/([A-Za-z0-9_-]{1,64})/[^/]*/([^/]*)");

  /** Reads the topic; longer or stranger ones come out as device and kind that nobody knows. */
  static Arrived of(String topic, byte[] message, boolean redelivered, Instant at, long nanos) {
    var levels = TOPIC.matcher(topic);
    var known = levels.matches();
    return new Arrived(
        known ? levels.group(1) : "?",
        known ? levels.group(2) : "?",
        message,
        redelivered,
        at,
        nanos);
  }
}
