package org.preuve.devices.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Sha256;

/**
 * A message as a segment holds it; its SHA-256 is computed, not kept.
 *
 * @param sequence number in its boot
 * @param kind last level of its topic
 * @param message verbatim bytes
 * @param receivedAt server time of the receipt, to the microsecond
 * @param beaconAt when the beacon that it names was sent; null if it names none that was
 * @param beaconChecked whether its beacon was looked for at its receipt
 */
public record PackedMessage(
    long bootcount,
    long sequence,
    String kind,
    byte[] message,
    Instant receivedAt,
    @Nullable Instant beaconAt,
    boolean beaconChecked) {

  /** SHA-256 of the message. */
  public byte[] hash() {
    return Sha256.of(message);
  }

  /** Whether it came in that time. */
  public boolean within(Instant from, Instant to) {
    return !receivedAt.isBefore(from) && receivedAt.isBefore(to);
  }
}
