package org.preuve.devices.proof;

import java.util.Optional;

/** Whether a number of messages makes a proof. */
final class WindowCheck {

  private WindowCheck() {}

  static Optional<ProofReason> check(int messages) {
    if (messages == 0) {
      return Optional.of(ProofReason.PROOF_EMPTY);
    }
    return messages > ReadWindow.MOST ? Optional.of(ProofReason.PROOF_TOO_LARGE) : Optional.empty();
  }
}
