package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.preview.Previews;
import org.preuve.web.Caller;

/**
 * Deletes a version of the caller's own evidence, unless a submission has frozen it; the version
 * before it counts again.
 */
@Dependent
class DeleteEvidence {

  private final EvidenceRepository evidence;
  private final PieceFiles pieces;
  private final Previews previews;

  @Inject
  DeleteEvidence(EvidenceRepository evidence, PieceFiles pieces, Previews previews) {
    this.evidence = evidence;
    this.pieces = pieces;
    this.previews = previews;
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
    if (own.get().group().isPresent()) {
      return Deleted.no(EvidenceReason.EVIDENCE_OF_GROUP);
    }
    var kept = pieces.of(own.get());
    if (evidence.delete(id, user) == 0) {
      return Deleted.no(EvidenceReason.EVIDENCE_FROZEN);
    }
    kept.stream()
        .map(KeptFile::sha256)
        .filter(hash -> evidence.withHash(hash) == 0)
        .forEach(previews::forget);
    var left = evidence.versions(own.get().series()).stream().findFirst().map(Evidence::id);
    if (own.get().replacedAt().isEmpty()) {
      left.ifPresent(before -> evidence.restore(before.value(), user));
    }
    return new Deleted(Optional.empty(), left);
  }
}
