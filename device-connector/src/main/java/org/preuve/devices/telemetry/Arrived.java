package org.preuve.devices.telemetry;

import java.time.Instant;

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

  /** Reads the topic; longer or stranger ones come out as device and kind that nobody knows. */
  static Arrived of(String topic, byte[] message, boolean redelivered, Instant at, long nanos) {
    var levels = topic.split("/", -1);
    var known = levels.length == 5 && levels[2].matches("[A-Za-z0-9_-]{1,64}");
    return new Arrived(
        known ? levels[2] : "?", known ? levels[4] : "?", message, redelivered, at, nanos);
  }
}
