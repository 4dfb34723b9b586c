package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.EvidencePreviews;
import org.preuve.portfolio.evidence.EvidenceWords;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.submission.JudgedPiece;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** The frozen evidence that an assessor reads. */
@Dependent
class FrozenPieces {

  /** Characters of a text beside the criteria; its own page has the whole. */
  private static final int SHOWN = 100_000;

  /** Of all texts of a page; of those beyond only the beginning. */
  private static final int SHOWN_TOGETHER = 500_000;

  private static final int BEGINNING = 1000;

  private final SubmissionRepository submissions;
  private final EvidenceWords words;
  private final Contributions contributions;
  private final MeasuredPieces measured;
  private final EvidencePreviews previews;
  private final PieceFiles pieces;
  private int left = SHOWN_TOGETHER;

  @Inject
  FrozenPieces(
      SubmissionRepository submissions,
      EvidenceWords words,
      Contributions contributions,
      MeasuredPieces measured,
      EvidencePreviews previews,
      PieceFiles pieces) {
    this.submissions = submissions;
    this.words = words;
    this.contributions = contributions;
    this.measured = measured;
    this.previews = previews;
    this.pieces = pieces;
  }

  String lead(Page page, AssessmentItem seat) {
    return seat.frozenAt()
        .map(at -> page.t("assess.lead", seat.attempt(), page.dateTime(at)))
        .orElseGet(() -> page.t("assess.lead-none"));
  }

  /** Path of the whole submission. */
  Optional<String> path(AssessmentItem seat) {
    return seat.attempt() == 0
        ? Optional.empty()
        : Optional.of("/submission/" + seat.attempt() + "?student=" + seat.student().value());
  }

  List<AssessView.Piece> of(Page page, Caller caller, AssessmentItem seat) {
    var judged = judged(caller, seat);
    var all = judged.stream().map(JudgedPiece::piece).toList();
    var files = pieces.of(all);
    var known = measured.of(page, all);
    return judged.stream()
        .map(
            one ->
                piece(
                    page,
                    caller,
                    one,
                    files.getOrDefault(one.piece().id(), List.of()),
                    Optional.ofNullable(known.get(one.piece().id()))))
        .toList();
  }

  private List<JudgedPiece> judged(Caller caller, AssessmentItem seat) {
    return seat.attempt() == 0
        ? List.of()
        : submissions.evidence(
            seat.student().value(),
            caller.course().value(),
            seat.attempt(),
            seat.framework(),
            seat.code());
  }

  private AssessView.Piece piece(
      Page page,
      Caller caller,
      JudgedPiece one,
      List<KeptFile> files,
      Optional<MeasuredPill> known) {
    var e = one.piece();
    var name =
        files.size() > 1
            ? page.t("evidence.files", files.size())
            : e.fileName().orElse(page.t("evidence.kind." + e.kind().word()));
    var subject = Subject.of(e.owner(), caller.course(), e.id(), e.kind());
    var reading = words.read(e, files, Math.max(BEGINNING, Math.min(SHOWN, left)));
    left -= reading.text().map(String::length).orElse(0);
    return new AssessView.Piece(
        e.id().value(),
        "piece-" + e.id().value(),
        e.title(),
        Words.icon(e.kind()),
        one.why(),
        name
            + " · "
            + Words.size(page, PieceFiles.bytes(files))
            + " · "
            + Words.shortHash(e.sha256()),
        reading.address(),
        reading.text(),
        reading.cut(),
        known,
        reading.damage(),
        e.ownPage(),
        contributions.in(Slot.EVIDENCE_PANEL, page, subject),
        previews.of(page, e, files));
  }
}
