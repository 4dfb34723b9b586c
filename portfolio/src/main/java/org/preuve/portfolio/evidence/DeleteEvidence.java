package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.preuve.web.Caller;

/**
 * Deletes a version of the caller's own evidence, unless a submission has frozen it; the version
 * before it counts again.
 */
@Dependent
class DeleteEvidence {

  private final EvidenceRepository evidence;

  @Inject
  DeleteEvidence(EvidenceRepository evidence) {
    this.evidence = evidence;
  }

  /** Why it stays. */
  @Transactional
  Optional<EvidenceReason> delete(Caller owner, String id) {
    var own = evidence.find(id, owner.course().value()).filter(e -> FindEvidence.owns(owner, e));
    if (own.isEmpty()) {
      return Optional.of(EvidenceReason.EVIDENCE_NOT_FOUND);
    }
    if (evidence.delete(id, owner.user().value()) == 0) {
      return Optional.of(EvidenceReason.EVIDENCE_FROZEN);
    }
    if (own.get().replacedAt().isEmpty()) {
      evidence.versions(own.get().series()).stream()
          .findFirst()
          .ifPresent(before -> evidence.restore(before.id().value(), owner.user().value()));
    }
    return Optional.empty();
  }
}
