package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the modules that know how evidence was measured. */
@Dependent
public class Measurements {

  private final Instance<MeasuredEvidence> sources;

  @Inject
  Measurements(@Any Instance<MeasuredEvidence> sources) {
    this.sources = sources;
  }

  /** Empty if nobody knows; then nothing may be said of a device. */
  public Optional<Measured> of(EvidenceId evidence) {
    return Optional.ofNullable(of(List.of(evidence)).get(evidence));
  }

  /** The same for a list; those of which nobody knows are missing. */
  public Map<EvidenceId, Measured> of(Collection<EvidenceId> evidence) {
    var known = new HashMap<EvidenceId, Measured>();
    if (!evidence.isEmpty()) {
      sources.forEach(source -> known.putAll(source.of(evidence)));
    }
    return known;
  }
}
