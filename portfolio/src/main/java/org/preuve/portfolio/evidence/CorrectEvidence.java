package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
  private final FormFiles formFiles;
  private final PieceFiles pieces;
  private final StoreCorrection store;

  @Inject
  CorrectEvidence(
      EvidenceRepository evidence,
      EvidenceFiles files,
      FormContents contents,
      FormFiles formFiles,
      PieceFiles pieces,
      StoreCorrection store) {
    this.evidence = evidence;
    this.files = files;
    this.contents = contents;
    this.formFiles = formFiles;
    this.pieces = pieces;
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
   * Corrects it, or says what to mend. Files that came with the form wait for it already.
   *
   * @param own version that the person had before the eyes
   * @param sent its draft is the revision that it was made from
   */
  CorrectOutcome correct(Caller owner, Evidence own, EvidenceForm sent) {
    // the proof of telemetry has the title too; an attestation is another person's
    boolean fixed = !own.kind().ownWords();
    var form =
        fixed ? sent.of(own.kind()).titled(own.title()).in(own.language()) : sent.of(own.kind());
    var moved = contents.moved(owner, form);
    if (moved.isPresent()) {
      return new CorrectOutcome.Refused(List.of(moved.get()));
    }
    var problems = FormCheck.checkCorrection(form, contents.known(owner), files.limit());
    if (!problems.isEmpty()) {
      return new CorrectOutcome.Refused(problems);
    }
    if (evidence.versions(own.series()).size() >= MOST_VERSIONS) {
      return CorrectOutcome.Refused.because(
          "title", EvidenceReason.EVIDENCE_VERSIONS, Integer.toString(MOST_VERSIONS));
    }
    return switch (own.kind()) {
      case FILE -> files(owner, own, form);
      case LINK, TEXT ->
          FormContents.rewritten(form, own.sha256())
              ? store.content(owner, own, form, contents.receive(form))
              : store.words(owner, own, form);
      case TELEMETRY, ATTESTATION, MARK, OTHER -> store.words(owner, own, form);
    };
  }

  /** Other files take the place of all there are; the same ones are no other content. */
  private CorrectOutcome files(Caller owner, Evidence own, EvidenceForm form) {
    var waiting = formFiles.waiting(owner, form);
    var chosen = FormFiles.named(waiting.stream().map(EvidenceFile::file).toList());
    return waiting.isEmpty() || chosen.equals(FormFiles.named(pieces.of(own)))
        ? store.words(owner, own, form)
        : store.files(owner, own, form, waiting);
  }
}
