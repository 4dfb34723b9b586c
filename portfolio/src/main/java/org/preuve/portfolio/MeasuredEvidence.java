package org.preuve.portfolio;

import java.util.Optional;

/** A module that knows how pieces of evidence were measured. */
public interface MeasuredEvidence {

  /** Empty if it knows nothing of this piece. */
  Optional<Measured> of(EvidenceId evidence);
}
