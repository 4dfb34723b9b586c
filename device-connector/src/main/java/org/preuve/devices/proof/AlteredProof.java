package org.preuve.devices.proof;

/** The stored document of a proof is not the one that was frozen: nothing of it is handed out. */
class AlteredProof extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String proof;

  AlteredProof(Proof proof) {
    super("document of proof " + proof.id() + " is not the one that was frozen");
    this.proof = proof.id();
  }

  /** Its id. */
  String proof() {
    return proof;
  }
}
