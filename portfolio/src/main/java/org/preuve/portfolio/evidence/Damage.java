package org.preuve.portfolio.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What is wrong with bytes that were kept; each constant has texts {@code damage.<NAME>}. */
public enum Damage {
  /** Their SHA-256 is another one now. */
  CHANGED(EvidenceReason.EVIDENCE_CHANGED),
  /** Not there. */
  MISSING(EvidenceReason.EVIDENCE_MISSING),
  /** There, and the disk or its rights do not give them. */
  UNREADABLE(EvidenceReason.EVIDENCE_UNREADABLE);

  private final EvidenceReason reason;

  Damage(EvidenceReason reason) {
    this.reason = reason;
  }

  /** What a failed look at them means. */
  static Damage of(IOException failed) {
    if (failed instanceof ComparedStream.ChangedException) {
      return CHANGED;
    }
    return failed instanceof NoSuchFileException ? MISSING : UNREADABLE;
  }

  /** Why they are not handed out. */
  public EvidenceReason reason() {
    return reason;
  }
}
