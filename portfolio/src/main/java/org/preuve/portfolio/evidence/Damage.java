package org.preuve.portfolio.evidence;

/** What is wrong with bytes that were kept; each constant has texts {@code damage.<NAME>}. */
public enum Damage {
  /** Their SHA-256 is another one now. */
  CHANGED(EvidenceReason.EVIDENCE_CHANGED),
  /** Not there, or not to be read. */
  MISSING(EvidenceReason.EVIDENCE_MISSING);

  private final EvidenceReason reason;

  Damage(EvidenceReason reason) {
    this.reason = reason;
  }

  /** Why they are not handed out. */
  public EvidenceReason reason() {
    return reason;
  }
}
