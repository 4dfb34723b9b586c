package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
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

  /**
   * What became of it.
   *
   * @param refusal why it stays
   * @param current the version that counts again
   */
  record Deleted(Optional<EvidenceReason> refusal, Optional<EvidenceId> current) {

    static Deleted no(EvidenceReason reason) {
      return new Deleted(Optional.of(reason), Optional.empty());
    }
  }

  /** Deletes that version; one transaction of a person at a time. */
  @Transactional
  Deleted delete(Caller owner, String id) {
    long user = owner.user().value();
    evidence.lock(user);
    var own = evidence.find(id, owner.course().value()).filter(e -> FindEvidence.owns(owner, e));
    if (own.isEmpty()) {
      return Deleted.no(EvidenceReason.EVIDENCE_NOT_FOUND);
    }
    if (evidence.delete(id, user) == 0) {
      return Deleted.no(EvidenceReason.EVIDENCE_FROZEN);
    }
    var left = evidence.versions(own.get().series()).stream().findFirst().map(Evidence::id);
    if (own.get().replacedAt().isEmpty()) {
      left.ifPresent(before -> evidence.restore(before.value(), user));
    }
    return new Deleted(Optional.empty(), left);
  }
}
