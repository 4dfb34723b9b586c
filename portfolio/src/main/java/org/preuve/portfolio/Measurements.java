package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
    return sources.stream()
        .map(source -> source.of(evidence))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
