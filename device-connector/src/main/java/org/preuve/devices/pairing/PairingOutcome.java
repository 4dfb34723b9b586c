package org.preuve.devices.pairing;

import java.time.Instant;

/** What a request of a device led to. */
sealed interface PairingOutcome {

  /** The code is good; sign this. */
  record Challenge(Pairing pairing) implements PairingOutcome {}

  /** The key is announced; sign this. */
  record Nonce(String nonce, Instant until) implements PairingOutcome {}

  /** The device has presented itself and waits for its owner. */
  record Waiting(String fingerprint) implements PairingOutcome {}

  /**
   * The account of the device; an earlier answer is void.
   *
   * @param bootcount highest boot that was received; −1 if none was
   */
  record Credential(String device, String keyId, String password, long bootcount)
      implements PairingOutcome {}

  /** Nothing was changed, except that wrong proofs are counted. */
  record Refused(PairingReason reason) implements PairingOutcome {}
}
