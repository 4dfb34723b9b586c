package org.preuve.devices.pairing;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why a pairing does not go on. */
public enum PairingReason implements Reason {
  /** No such code. */
  PAIR_CODE(404),
  /** The code is used, refused or older than ten minutes. */
  PAIR_OVER(410),
  /** The body is not the JSON that is asked for. */
  PAIR_FORMAT(400),
  /** Not a public key of a kind that devices may have. */
  PAIR_KEY(400),
  /** That key belongs to a device already. */
  PAIR_KEY_TAKEN(409),
  /** The signature does not prove that the device holds the key. */
  PAIR_PROOF(401),
  /** Too many wrong codes from one address. */
  PAIR_RATE(429),
  /** A person made thirty codes within an hour, or has two hundred devices. */
  PAIR_MANY(429),
  /** No name for the device, or one that is too long. */
  PAIR_NAME(400),
  /** A revoked device gets no other key. */
  PAIR_REVOKED(409);

  private final int status;

  PairingReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case PAIR_MANY -> Optional.of(Duration.ofHours(1));
      default -> Optional.empty();
    };
  }
}
