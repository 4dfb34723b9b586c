package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.preuve.devices.tlog.ProofLog;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.LogPlace;
import org.preuve.portfolio.LoggedEvidence;

/** Where the documents of proofs stand in the log; each is looked up and its path checked. */
@Dependent
class ProofPlaces implements LoggedEvidence {

  private final ProofRepository proofs;
  private final ProofLog log;

  @Inject
  ProofPlaces(ProofRepository proofs, ProofLog log) {
    this.proofs = proofs;
    this.log = log;
  }

  @Override
  @Transactional
  public Map<EvidenceId, LogPlace> of(Collection<EvidenceId> evidence) {
    var places = new HashMap<EvidenceId, LogPlace>();
    for (var proof : proofs.byEvidence(evidence.stream().map(EvidenceId::value).toList())) {
      log.proof(proof.id(), Downloads.document(proof))
          .ifPresent(
              found -> places.put(proof.evidence(), new LogPlace(log.origin(), found.index())));
    }
    return places;
  }
}
