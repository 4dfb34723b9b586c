package org.preuve.devices.proof;

import java.time.Duration;
import java.util.Optional;
import org.preuve.web.Reason;

/** Why a window does not become a proof. */
public enum ProofReason implements Reason {
  /**
   * The times cannot be read, or the end is not after the start, or they are more than 31 days
   * apart.
   */
  PROOF_WINDOW(400),
  /** Nothing was received in the window. */
  PROOF_EMPTY(409),
  /** More messages, or bytes of them, than one proof may hold. */
  PROOF_TOO_LARGE(413),
  /** No title, or one of more than 200 characters. */
  PROOF_TITLE(400),
  /** No competency, an unknown one, or one without a justification. */
  PROOF_LINK(400),
  /** More than its owner may keep, bytes or pieces. */
  PROOF_ROOM(413),
  /** Messages of two keys of the device. */
  PROOF_KEYS(409),
  /** The stored document is not the one that was frozen. */
  PROOF_ALTERED(410),
  /** Too many are being checked at this moment. */
  PROOF_BUSY(503);

  private final int status;

  ProofReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<Duration> again() {
    return switch (this) {
      case PROOF_BUSY -> Optional.of(Duration.ofSeconds(10));
      default -> Optional.empty();
    };
  }
}
