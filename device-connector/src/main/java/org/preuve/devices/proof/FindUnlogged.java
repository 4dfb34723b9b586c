package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.devices.tlog.ProofLog;

/** Lets proofs that were frozen before there was a log wait for their entry. */
@Dependent
class FindUnlogged {

  private static final int AT_ONCE = 64;

  private final ProofRepository proofs;
  private final ProofLog log;

  @Inject
  FindUnlogged(ProofRepository proofs, ProofLog log) {
    this.proofs = proofs;
    this.log = log;
  }

  /** Whether there may be others. */
  @Transactional
  boolean find() {
    var found = proofs.unlogged(AT_ONCE);
    for (var proof : found) {
      log.await(proof.registration(), proof.id(), Downloads.document(proof));
    }
    return found.size() == AT_ONCE;
  }
}
