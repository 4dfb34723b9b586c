package org.preuve.portfolio;

import java.util.Collection;
import java.util.Map;

/** A module that enters the documents of evidence in a public log. */
public interface LoggedEvidence {

  /** By piece; those that stand in no log, or not yet, are missing. */
  Map<EvidenceId, LogPlace> of(Collection<EvidenceId> evidence);
}
