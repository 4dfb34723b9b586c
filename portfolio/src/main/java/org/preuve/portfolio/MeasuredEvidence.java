package org.preuve.portfolio;

import java.util.Map;

/** A module that knows how pieces of evidence were measured. */
public interface MeasuredEvidence {

  /**
   * By piece; those of which it knows nothing are missing.
   *
   * @param frozen SHA-256 of the bytes of each piece as the asker knows it, hexadecimal: of what is
   *     not that any more, only this is said
   */
  Map<EvidenceId, Measured> of(Map<EvidenceId, String> frozen);
}
