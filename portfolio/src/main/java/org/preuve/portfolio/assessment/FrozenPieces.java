package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidencePreviews;
import org.preuve.portfolio.evidence.EvidenceWords;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.remark.RemarkPlace;
import org.preuve.portfolio.remark.RemarkView;
import org.preuve.portfolio.remark.Remarked;
import org.preuve.portfolio.remark.Remarks;
import org.preuve.portfolio.remark.Written;
import org.preuve.portfolio.submission.JudgedPiece;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
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
  private final Remarks remarks;
  private int left = SHOWN_TOGETHER;

  @Inject
  FrozenPieces(
      SubmissionRepository submissions,
      EvidenceWords words,
      Contributions contributions,
      MeasuredPieces measured,
      EvidencePreviews previews,
      PieceFiles pieces,
      Remarks remarks) {
    this.submissions = submissions;
    this.words = words;
    this.contributions = contributions;
    this.measured = measured;
    this.previews = previews;
    this.pieces = pieces;
    this.remarks = remarks;
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
        : Optional.of(
            "/submission/"
                + seat.attempt()
                + (seat.hidden() ? "?candidate=" : "?student=")
                + seat.who());
  }

  /**
   * The pieces, with what is said about places in them.
   *
   * @param typed remarks that could not be kept, by piece; else what was kept stands in the fields
   * @param wrong id of the field that is to be mended, empty for none
   */
  OnPage of(
      Page page,
      Caller caller,
      AssessmentItem seat,
      Optional<Map<String, Written>> typed,
      String wrong) {
    var shown = shown(page, caller, seat);
    var ids = shown.stream().map(Shown::id).collect(toSet());
    var said = remarks.of(page, KeepRemarks.about(caller, seat), ids);
    var all =
        shown.stream()
            .map(
                one ->
                    one.piece(
                        said.placed().getOrDefault(one.id(), Remarked.NONE),
                        form(page, one, typed, said.written(), wrong)))
            .toList();
    var lost =
        typed.orElse(Map.of()).entrySet().stream()
            .filter(one -> !ids.contains(one.getKey()) && !one.getValue().words().isEmpty())
            .map(one -> one.getValue().words())
            .toList();
    boolean group = shown.stream().anyMatch(Shown::group);
    return new OnPage(all, said.left(), lost, group);
  }

  /**
   * What the page has of the evidence.
   *
   * @param left own remarks about pieces that are not among these
   * @param lost words that were sent for such pieces
   * @param group whether several have made one of them
   */
  record OnPage(
      List<AssessView.Piece> pieces, List<RemarkView> left, List<String> lost, boolean group) {}

  /** Where something can be said, by piece. */
  Map<String, List<RemarkPlace>> places(Page page, Caller caller, AssessmentItem seat) {
    return shown(page, caller, seat).stream().collect(toMap(Shown::id, Shown::places));
  }

  /** A piece before it is known what is said about it. */
  private record Shown(
      String id,
      List<RemarkPlace> places,
      boolean group,
      BiFunction<Remarked, AssessView.RemarkForm, AssessView.Piece> finished) {

    AssessView.Piece piece(Remarked remarks, AssessView.RemarkForm form) {
      return finished.apply(remarks, form);
    }
  }

  /** What could not be kept says again what the page had shown before it was sent. */
  private static AssessView.RemarkForm form(
      Page page,
      Shown one,
      Optional<Map<String, Written>> typed,
      Map<String, Written> kept,
      String wrong) {
    var written = typed.orElse(kept).getOrDefault(one.id(), Written.NOTHING);
    var was = typed.isPresent() ? written.said() : written.mark();
    var options =
        one.places().stream()
            .map(
                place ->
                    new AssessView.PlaceOption(
                        place.choice(),
                        page.t("remark.place." + place.label(), place.name()),
                        place.choice().equals(written.choice())))
            .toList();
    return new AssessView.RemarkForm(
        options,
        written.at(),
        written.words(),
        !written.words().isEmpty(),
        was,
        wrong.matches("r\\.\\w+\\." + one.id()) ? wrong.split("\\.")[1] : "");
  }

  private List<Shown> shown(Page page, Caller caller, AssessmentItem seat) {
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
                    seat,
                    one,
                    PieceFiles.veiled(files.getOrDefault(one.piece().id(), List.of()), seat.veil()),
                    Optional.ofNullable(known.get(one.piece().id()))))
        .toList();
  }

  /**
   * Ids of the groups that made pieces of the submission for the competency, each with a hash of
   * the content: members may have submitted different versions.
   */
  Map<String, String> groups(Caller caller, AssessmentItem seat) {
    return judged(caller, seat).stream()
        .map(JudgedPiece::piece)
        .filter(piece -> piece.group().isPresent())
        .collect(toMap(piece -> piece.group().get(), FrozenPieces::content, (one, last) -> last));
  }

  private static String content(Evidence piece) {
    return Hashes.sha256(piece.sha256() + new TreeMap<>(piece.digests()));
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

  private Shown piece(
      Page page,
      Caller caller,
      AssessmentItem seat,
      JudgedPiece one,
      List<KeptFile> files,
      Optional<MeasuredPill> known) {
    var e = one.piece();
    var veil = seat.veil();
    var name =
        files.size() > 1
            ? page.t("evidence.files", files.size())
            : e.fileName().map(veil::over).orElse(page.t("evidence.kind." + e.kind().word()));
    var subject =
        Subject.of(e.owner(), caller.course(), e.id(), e.kind(), e.mediaType())
            .madeBy(e.group())
            .in(seat.attempt());
    var reading = words.read(e, files, Math.max(BEGINNING, Math.min(SHOWN, left)));
    left -= reading.text().map(text -> text.words().length()).orElse(0);
    var meta =
        name
            + " · "
            + Words.size(page, PieceFiles.bytes(files))
            + " · "
            + Words.shortHash(e.sha256())
            + e.language()
                .map(language -> " · " + page.t("evidence.language." + language.code()))
                .orElse("");
    var panels = contributions.in(Slot.EVIDENCE_PANEL, page, subject);
    var views = previews.of(page, e, files);
    return new Shown(
        e.id().value(),
        PlacesOf.piece(e.kind(), files, views, reading),
        e.group().isPresent(),
        (said, form) ->
            new AssessView.Piece(
                e.id().value(),
                "piece-" + e.id().value(),
                veil.over(e.title()),
                Words.icon(e.kind()),
                one.why(),
                meta,
                reading.address(),
                reading.text(),
                reading.cut(),
                known,
                reading.damage(),
                e.ownPage(),
                panels,
                views,
                said,
                form));
  }
}
