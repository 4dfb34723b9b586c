package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.FrozenItem;
import org.preuve.portfolio.attestation.AttestationRepository;
import org.preuve.portfolio.attestation.Verdict;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.submission.CheckManifest;
import org.preuve.portfolio.submission.Submission;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** Evidence as it was frozen by a submission. */
@ForOtherModules
@Dependent
public class FrozenEvidence {

  private final SubmissionRepository submissions;
  private final EvidenceFiles files;
  private final PieceFiles pieces;
  private final AttestationRepository attestations;
  private final Decisions decisions;
  private final CheckManifest check;

  @Inject
  FrozenEvidence(
      SubmissionRepository submissions,
      EvidenceFiles files,
      PieceFiles pieces,
      AttestationRepository attestations,
      Decisions decisions,
      CheckManifest check) {
    this.submissions = submissions;
    this.files = files;
    this.pieces = pieces;
    this.attestations = attestations;
    this.decisions = decisions;
    this.check = check;
  }

  /**
   * The submission that the released decision judged, with the evidence for the competency that it
   * was taken on; empty without a decision, or when it was taken without a submission.
   */
  public Optional<Frozen> forDecision(UserId student, CourseId course, String code) {
    return decisions.inForce(student, course, code).flatMap(d -> judged(student, course, d));
  }

  private Optional<Frozen> judged(UserId student, CourseId course, ReleasedDecision decision) {
    var judged = decision.judged();
    return submissions
        .attempt(student.value(), course.value(), decision.decision().attempt())
        .filter(s -> s.framework().equals(judged.framework()))
        .filter(check::genuine)
        .map(s -> frozen(s, judged.code()));
  }

  /** The canonical manifest of a submission by its id; empty if it is not what was frozen. */
  public Optional<byte[]> manifest(String submission) {
    return submissions.find(submission).filter(check::genuine).map(Submission::manifest);
  }

  /** Whether the bytes with that hash, the first file of a piece, are there as they were. */
  public boolean intact(String sha256) {
    return files.damage(sha256).isEmpty();
  }

  /** Those of these pieces of which some file is not there as it was. */
  public Set<EvidenceId> damaged(Collection<EvidenceId> pieces) {
    return this.pieces.damaged(pieces);
  }

  private Frozen frozen(Submission submission, String code) {
    var items =
        confirmed(submissions.evidence(submission.id(), code)).stream()
            .map(FrozenEvidence::item)
            .toList();
    return new Frozen(
        submission.id(),
        submission.attempt(),
        submission.frozenAt(),
        submission.manifest(),
        submission.sha256(),
        items);
  }

  /** Not where a company said that it was not so: that proves no competency. */
  private List<Evidence> confirmed(List<Evidence> all) {
    var declared =
        all.stream()
            .filter(e -> e.kind() == EvidenceKind.ATTESTATION)
            .map(e -> e.id().value())
            .toList();
    if (declared.isEmpty()) {
      return all;
    }
    var denied = attestations.withVerdict(declared, Verdict.NOT);
    return all.stream().filter(e -> !denied.contains(e.id().value())).toList();
  }

  private static FrozenItem item(Evidence e) {
    return new FrozenItem(e.id(), e.kind(), e.title(), e.sha256(), e.digests(), e.ownPage());
  }
}
