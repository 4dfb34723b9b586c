package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.remark.Remarked;
import org.preuve.portfolio.remark.Remarks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Puts evidence into words for its pages. */
@Dependent
class EvidencePages {

  /** Longer than any text that the form takes. */
  private static final int WHOLE = 1_000_000;

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final PieceFiles pieces;
  private final EvidenceWords words;
  private final Frameworks frameworks;
  private final Sharing sharing;
  private final Contributions contributions;
  private final MeasuredPieces measured;
  private final EvidencePreviews previews;
  private final Remarks remarks;
  private final HideNames hideNames;
  private final People people;

  @Inject
  EvidencePages(
      EvidenceRepository evidence,
      EvidenceFiles files,
      PieceFiles pieces,
      EvidenceWords words,
      Frameworks frameworks,
      Sharing sharing,
      Contributions contributions,
      MeasuredPieces measured,
      EvidencePreviews previews,
      Remarks remarks,
      HideNames hideNames,
      People people) {
    this.people = people;
    this.evidence = evidence;
    this.files = files;
    this.pieces = pieces;
    this.words = words;
    this.frameworks = frameworks;
    this.sharing = sharing;
    this.contributions = contributions;
    this.measured = measured;
    this.previews = previews;
    this.remarks = remarks;
    this.hideNames = hideNames;
  }

  EvidenceListView list(Page page, Caller owner) {
    long user = owner.user().value();
    long course = owner.course().value();
    var framework = frameworks.of(owner.course()).id();
    var links = EvidenceLink.byEvidence(evidence.linksOf(owner.registration(), user, course));
    var all = evidence.of(user, course);
    var pieceFiles = pieces.of(all);
    var damages = files.damages(pieceFiles);
    var levels = measured.of(page, all);
    var rows =
        all.stream()
            .map(
                e ->
                    row(
                        page,
                        e,
                        pieceFiles.getOrDefault(e.id(), List.of()),
                        framework,
                        links,
                        damages,
                        levels))
            .toList();
    return new EvidenceListView(page.t("evidence.list.lead", rows.size()), rows);
  }

  /**
   * One piece.
   *
   * @param file of which the page is opened elsewhere than at its beginning, 0 for none
   * @param from its page
   */
  EvidenceView one(Page page, Caller caller, Evidence e, int file, int from) {
    var framework = frameworks.of(caller.course());
    boolean mine = FindEvidence.owns(caller, e);
    var reading = words.read(e, WHOLE);
    var kept = PieceFiles.veiled(pieces.of(e), hideNames.veil(caller, e.owner()));
    return new EvidenceView(
        e.id().value(),
        title(caller, e),
        Words.icon(e.kind()),
        page.t("evidence.kind." + e.kind().word()),
        Words.size(page, PieceFiles.bytes(kept)),
        e.mediaType(),
        e.sha256(),
        page.dateTime(e.addedAt()),
        e.language().map(one -> page.t("evidence.language." + one.code())),
        e.frozenAt().map(page::dateTime),
        e.kind() == EvidenceKind.FILE ? files(page, e, kept) : List.of(),
        reading.address(),
        reading.text(),
        reading.cut(),
        Optional.ofNullable(measured.of(page, List.of(e)).get(e.id())),
        reading.damage(),
        e.ownPage(),
        digests(e),
        links(page, framework, e),
        mine,
        sharing.shownAnywhere(e),
        contributions.in(
            Slot.EVIDENCE_PANEL,
            page,
            Subject.of(e.owner(), caller.course(), e.id(), e.kind(), e.mediaType())
                .madeBy(e.group())),
        mine && CorrectEvidence.correctable(e),
        mine ? versions(page, e) : List.of(),
        previews.of(page, e, kept, file, from),
        e.frozenAt().isPresent() ? remarks.of(page, e.course(), e.id()) : Remarked.NONE,
        e.group(),
        mine && groupable(e));
  }

  /** Only what its owner has brought, and nobody has been handed yet. */
  static boolean groupable(Evidence e) {
    return e.kind().ownWords()
        && e.group().isEmpty()
        && e.frozenAt().isEmpty()
        && e.replacedAt().isEmpty();
  }

  /** As that reader may know it. */
  String title(Caller reader, Evidence e) {
    return hideNames.title(reader, e.owner(), e.title());
  }

  private static List<EvidenceView.File> files(Page page, Evidence e, List<KeptFile> kept) {
    return kept.stream()
        .map(
            one ->
                new EvidenceView.File(
                    one.name(),
                    Words.size(page, one.bytes()),
                    one.mediaType(),
                    one.sha256(),
                    "/evidence/" + e.id().value() + "/file/" + one.number()))
        .toList();
  }

  private List<EvidenceView.Version> versions(Page page, Evidence shown) {
    var all = evidence.versions(shown.series());
    var names = people.names(all.stream().flatMap(e -> e.maker().stream()).toList());
    return all.size() < 2
        ? List.of()
        : IntStream.range(0, all.size())
            .mapToObj(i -> version(page, all.get(i), all.size() - i, shown, names))
            .toList();
  }

  private static EvidenceView.Version version(
      Page page, Evidence e, int number, Evidence shown, Map<UserId, String> names) {
    var state = e.frozenAt().isPresent() ? "evidence.frozen" : "evidence.not-submitted";
    var meta =
        page.t(
            "evidence.version.meta",
            page.dateTime(e.addedAt()),
            Words.shortHash(e.sha256()),
            page.t(state));
    var by = e.maker().map(one -> page.t("evidence.version.by", names.getOrDefault(one, "")));
    return new EvidenceView.Version(
        e.id().value(), page.t("evidence.version", number), by, meta, e.id().equals(shown.id()));
  }

  private static List<EvidenceView.Digest> digests(Evidence e) {
    return new TreeMap<>(e.digests())
        .entrySet().stream().map(d -> new EvidenceView.Digest(d.getKey(), d.getValue())).toList();
  }

  private List<EvidenceView.Link> links(Page page, Framework framework, Evidence e) {
    return evidence.links(e.id().value()).stream()
        .map(
            l ->
                new EvidenceView.Link(
                    l.code(),
                    frameworks
                        .find(l.framework())
                        .flatMap(f -> f.competency(l.code()))
                        .map(c -> c.label(page.locale()))
                        .orElse(""),
                    l.justification(),
                    former(page, framework, l)))
        .toList();
  }

  private Optional<String> former(Page page, Framework framework, EvidenceLink link) {
    return Optional.of(link.framework())
        .filter(id -> !id.equals(framework.id()))
        .map(id -> frameworks.named(id, page.locale()))
        .map(title -> page.t("evidence.former", title));
  }

  private static EvidenceListView.Row row(
      Page page,
      Evidence e,
      List<KeptFile> files,
      String framework,
      Map<EvidenceId, List<EvidenceLink>> links,
      Map<EvidenceId, Damage> damages,
      Map<EvidenceId, MeasuredPill> levels) {
    var own = links.getOrDefault(e.id(), List.of());
    var codes =
        own.stream().filter(l -> l.framework().equals(framework)).map(EvidenceLink::code).toList();
    int former = own.size() - codes.size();
    var kind =
        files.size() > 1
            ? page.t("evidence.files", files.size())
            : page.t("evidence.kind." + e.kind().word());
    var size = Words.size(page, PieceFiles.bytes(files));
    var meta = page.t("evidence.list.meta", kind, size, page.date(e.addedAt()));
    return new EvidenceListView.Row(
        e.id().value(),
        e.title(),
        Words.icon(e.kind()),
        meta,
        codes,
        own.isEmpty()
            ? page.t("submission.out.UNLINKED")
            : former == 0 ? "" : page.t("evidence.former-count", former),
        e.frozenAt().isPresent(),
        e.group().isPresent(),
        Optional.ofNullable(levels.get(e.id())),
        Optional.ofNullable(damages.get(e.id())));
  }
}
