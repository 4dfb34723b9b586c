package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Measurements;
import org.preuve.web.page.Page;

/** What stands beside each piece of telemetry in every list: how far it can be believed. */
@Dependent
public class MeasuredPieces {

  private final Measurements measurements;

  @Inject
  MeasuredPieces(Measurements measurements) {
    this.measurements = measurements;
  }

  /** By piece of telemetry; nothing of the other kinds. */
  public Map<EvidenceId, MeasuredPill> of(Page page, Collection<Evidence> evidence) {
    var signed = signed(evidence);
    var known = measurements.of(signed);
    return signed.keySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                id -> MeasuredPill.of(page, Optional.ofNullable(known.get(id)))));
  }

  /** The same without words; those of which nobody knows are missing. */
  public Map<EvidenceId, Measured> known(Collection<Evidence> evidence) {
    return measurements.of(signed(evidence));
  }

  private static Map<EvidenceId, String> signed(Collection<Evidence> evidence) {
    return evidence.stream()
        .filter(e -> e.kind() == EvidenceKind.TELEMETRY)
        .collect(Collectors.toMap(Evidence::id, Evidence::sha256, (one, same) -> one));
  }
}
