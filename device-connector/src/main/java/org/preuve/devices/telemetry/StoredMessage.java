package org.preuve.devices.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.pack.PackedMessage;

/**
 * A row of {@code device_message}.
 *
 * @param bootcount number of the boot
 * @param sequence number in the boot
 * @param kind its topic's last level
 * @param message verbatim bytes of the JWS
 * @param hash SHA-256 of these bytes
 * @param receivedAt server time of the receipt
 * @param beaconAt when the beacon that it names was sent; null if it names none that was
 * @param beaconChecked whether its beacon was looked for at its receipt; what an older version took
 *     in may name one that is forgotten by now
 */
public record StoredMessage(
    long bootcount,
    long sequence,
    MessageKind kind,
    byte[] message,
    byte[] hash,
    Instant receivedAt,
    @Nullable Instant beaconAt,
    boolean beaconChecked) {

  /** Whose beacon was looked for. */
  public StoredMessage(
      long bootcount,
      long sequence,
      MessageKind kind,
      byte[] message,
      byte[] hash,
      Instant receivedAt,
      @Nullable Instant beaconAt) {
    this(bootcount, sequence, kind, message, hash, receivedAt, beaconAt, true);
  }

  /** One that was packed. */
  static StoredMessage of(PackedMessage message) {
    return new StoredMessage(
        message.bootcount(),
        message.sequence(),
        MessageKind.of(message.kind()).orElseThrow(),
        message.message(),
        message.hash(),
        message.receivedAt(),
        message.beaconAt(),
        message.beaconChecked());
  }

  /** Whether it says that it is younger than a beacon; an answer names a challenge instead. */
  public boolean namesBeacon(EatClaims claims) {
    return kind != MessageKind.RESPONSE && !claims.nonce().isEmpty();
  }

  /** The same with the time of its beacon, unless that is unknown. */
  StoredMessage younger(@Nullable Instant beacon) {
    return beacon == null
        ? this
        : new StoredMessage(bootcount, sequence, kind, message, hash, receivedAt, beacon);
  }

  /** The claims of the message. */
  public EatClaims claims() {
    return EatClaims.stored(SignedTelemetry.stored(message), kind);
  }
}
