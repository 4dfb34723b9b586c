package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
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
  public Optional<Measured> of(FrozenItem item) {
    return Optional.ofNullable(of(Map.of(item.evidence(), item.sha256())).get(item.evidence()));
  }

  /**
   * The same for several; those of which nobody knows are missing.
   *
   * @param frozen SHA-256 of the bytes of each as they were frozen, hexadecimal
   */
  public Map<EvidenceId, Measured> of(Map<EvidenceId, String> frozen) {
    var known = new HashMap<EvidenceId, Measured>();
    if (!frozen.isEmpty()) {
      sources.forEach(source -> known.putAll(source.of(frozen)));
    }
    return known;
  }
}
