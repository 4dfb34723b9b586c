package org.preuve.devices.proof;

/** What became of the wish to freeze a window. */
sealed interface ProofOutcome {

  /** The proof is stored and attached. */
  record Frozen(String proof) implements ProofOutcome {}

  /** Nothing was stored. */
  record Refused(ProofReason reason) implements ProofOutcome {}
}
