package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Caller;

/** Corrects a piece of evidence: its title, its content, what it is linked to and why. */
@Dependent
class CorrectEvidence {

  /** Versions of one piece. */
  private static final int MOST_VERSIONS = 50;

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final FormContents contents;
  private final StoreCorrection store;

  @Inject
  CorrectEvidence(
      EvidenceRepository evidence,
      EvidenceFiles files,
      FormContents contents,
      StoreCorrection store) {
    this.evidence = evidence;
    this.files = files;
    this.contents = contents;
    this.store = store;
  }

  /** The version that counts now, of the piece that this id belongs to; the caller's own only. */
  Optional<Evidence> current(Caller owner, String id) {
    return evidence
        .find(id, owner.course().value())
        .filter(e -> FindEvidence.owns(owner, e))
        .flatMap(e -> evidence.versions(e.series()).stream().findFirst());
  }

  /** Whether a correction can change anything of it. */
  static boolean correctable(Evidence e) {
    boolean measured = e.kind() == EvidenceKind.TELEMETRY && e.frozenAt().isPresent();
    return e.replacedAt().isEmpty() && !measured;
  }

  /**
   * Corrects it, or says what to mend and keeps nothing; what came with the form is for the caller
   * to drop.
   *
   * @param own version that the person had before the eyes
   * @param sent its draft is the revision that it was made from
   */
  CorrectOutcome correct(Caller owner, Evidence own, EvidenceForm sent) {
    boolean measured = own.kind() == EvidenceKind.TELEMETRY; // its proof has the title too
    var form = measured ? sent.of(own.kind()).titled(own.title()) : sent.of(own.kind());
    var problems = FormCheck.checkCorrection(form, contents.known(owner), files.limit());
    if (!problems.isEmpty()) {
      return new CorrectOutcome.Refused(problems);
    }
    if (evidence.versions(own.series()).size() >= MOST_VERSIONS) {
      return CorrectOutcome.Refused.because(
          "title", EvidenceReason.EVIDENCE_VERSIONS, Integer.toString(MOST_VERSIONS));
    }
    return newContent(own, form)
        ? store.content(owner, own, form, contents.receive(form))
        : store.words(owner, own, form);
  }

  private static boolean newContent(Evidence own, EvidenceForm form) {
    return switch (own.kind()) {
      case FILE -> form.upload().filter(u -> other(own, u)).isPresent();
      case LINK, TEXT -> FormContents.rewritten(form, own.sha256());
      case TELEMETRY -> false;
    };
  }

  private static boolean other(Evidence own, EvidenceForm.Upload upload) {
    var sameName = own.fileName().filter(FileCheck.cleanName(upload.name())::equals).isPresent();
    return !sameName || !own.sha256().equals(upload.received().sha256());
  }
}
