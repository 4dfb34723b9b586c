package org.preuve.devices.proof;

import java.util.List;
import java.util.Optional;

/** Whether a number of messages makes a proof. */
final class WindowCheck {

  private WindowCheck() {}

  static Optional<ProofReason> check(List<Sample> samples) {
    return check(
            samples.size(), samples.stream().mapToLong(s -> s.message().message().length).sum())
        .or(() -> oneKey(samples));
  }

  /** A proof rests on one key: its document names it, and whoever checks it needs no other. */
  private static Optional<ProofReason> oneKey(List<Sample> samples) {
    return WindowKeys.of(samples).size() > 1
        ? Optional.of(ProofReason.PROOF_KEYS)
        : Optional.empty();
  }

  static Optional<ProofReason> check(int messages, long bytes) {
    if (messages == 0) {
      return Optional.of(ProofReason.PROOF_EMPTY);
    }
    return messages > ReadWindow.MOST || bytes > ReadWindow.MOST_BYTES
        ? Optional.of(ProofReason.PROOF_TOO_LARGE)
        : Optional.empty();
  }
}
