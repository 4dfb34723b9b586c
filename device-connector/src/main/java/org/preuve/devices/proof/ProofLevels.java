package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Measured.How;
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
  public Map<EvidenceId, Measured> of(Map<EvidenceId, String> frozen) {
    return proofs.byEvidence(frozen.keySet().stream().map(EvidenceId::value).toList()).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Proof::evidence,
                proof -> measured(proof, frozen.getOrDefault(proof.evidence(), ""))));
  }

  private static Measured measured(Proof proof, String sha256) {
    if (!proof.intact(sha256)) {
      return Measured.altered();
    }
    var level = proof.document().level();
    return new Measured(level.name(), level == AssuranceLevel.L0 ? How.SIMULATED : How.BY_DEVICE);
  }
}
