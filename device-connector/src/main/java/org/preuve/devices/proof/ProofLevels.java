package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
  public Optional<Measured> of(EvidenceId evidence) {
    return proofs
        .byEvidence(evidence.value())
        .map(proof -> proof.document().level())
        .map(level -> new Measured(level.name(), level == AssuranceLevel.L0));
  }
}
