package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.MeasuredEvidence;

/** The assurance level of the device behind a proof, as it was when the proof was frozen. */
@Dependent
class ProofLevels implements MeasuredEvidence {

  private final ProofRepository proofs;

  @Inject
  ProofLevels(ProofRepository proofs) {
    this.proofs = proofs;
  }

  @Override
  @Transactional
  public Map<EvidenceId, Measured> of(Collection<EvidenceId> evidence) {
    return proofs.byEvidence(evidence.stream().map(EvidenceId::value).toList()).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Proof::evidence, proof -> measured(proof.document().level())));
  }

  private static Measured measured(AssuranceLevel level) {
    return new Measured(level.name(), level == AssuranceLevel.L0);
  }
}
