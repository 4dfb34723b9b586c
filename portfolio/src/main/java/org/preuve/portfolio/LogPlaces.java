package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Asks the modules that enter evidence in a log. */
@Dependent
public class LogPlaces {

  private final Instance<LoggedEvidence> sources;

  @Inject
  LogPlaces(@Any Instance<LoggedEvidence> sources) {
    this.sources = sources;
  }

  /** By piece; those that stand in no log, or not yet, are missing. */
  public Map<EvidenceId, LogPlace> of(Collection<EvidenceId> evidence) {
    var known = new HashMap<EvidenceId, LogPlace>();
    if (!evidence.isEmpty()) {
      sources.forEach(source -> known.putAll(source.of(evidence)));
    }
    return known;
  }
}
