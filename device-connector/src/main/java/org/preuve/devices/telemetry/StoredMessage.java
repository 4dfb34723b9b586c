package org.preuve.devices.telemetry;

import java.time.Instant;

/**
 * A row of {@code device_message}.
 *
 * @param bootcount number of the boot
 * @param sequence number in the boot
 * @param kind its topic's last level
 * @param message verbatim bytes of the JWS
 * @param hash SHA-256 of these bytes
 * @param receivedAt server time of the receipt
 */
public record StoredMessage(
    long bootcount,
    long sequence,
    MessageKind kind,
    byte[] message,
    byte[] hash,
    Instant receivedAt) {

  /** The claims of the message. */
  public EatClaims claims() {
    return EatClaims.stored(SignedTelemetry.stored(message), kind);
  }
}
