package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Frozen;
import org.preuve.portfolio.FrozenItem;
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
  private final Decisions decisions;
  private final CheckManifest check;

  @Inject
  FrozenEvidence(
      SubmissionRepository submissions,
      EvidenceFiles files,
      PieceFiles pieces,
      Decisions decisions,
      CheckManifest check) {
    this.submissions = submissions;
    this.files = files;
    this.pieces = pieces;
    this.decisions = decisions;
    this.check = check;
  }

  /**
   * The submission that the released decision judged; empty without a decision, or when it was
   * taken without a submission.
   */
  public Optional<Frozen> forDecision(UserId student, CourseId course, String code) {
    return decisions
        .released(student, course, code)
        .flatMap(d -> submissions.attempt(student.value(), course.value(), d.attempt()))
        .filter(check::genuine)
        .map(s -> frozen(s, code));
  }

  /** The canonical manifest of a submission by its id; empty if it is not what was frozen. */
  public Optional<byte[]> manifest(String submission) {
    return submissions.find(submission).filter(check::genuine).map(Submission::manifest);
  }

  /**
   * Whether the bytes of a piece, the first file of several by its hash, are there as they were.
   */
  public boolean intact(EvidenceId piece, String sha256) {
    return files.damage(sha256).isEmpty()
        && pieces.further(piece).stream().allMatch(hash -> files.damage(hash).isEmpty());
  }

  private Frozen frozen(Submission submission, String code) {
    var items =
        submissions.evidence(submission.id(), code).stream().map(FrozenEvidence::item).toList();
    return new Frozen(
        submission.id(),
        submission.attempt(),
        submission.frozenAt(),
        submission.manifest(),
        submission.sha256(),
        items);
  }

  private static FrozenItem item(Evidence e) {
    return new FrozenItem(e.id(), e.kind(), e.title(), e.sha256(), e.digests(), e.ownPage());
  }
}
