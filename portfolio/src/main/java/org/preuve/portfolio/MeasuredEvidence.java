package org.preuve.portfolio;

import java.util.Collection;
import java.util.Map;

/** A module that knows how pieces of evidence were measured. */
public interface MeasuredEvidence {

  /** By piece; those of which it knows nothing are missing. */
  Map<EvidenceId, Measured> of(Collection<EvidenceId> evidence);
}
