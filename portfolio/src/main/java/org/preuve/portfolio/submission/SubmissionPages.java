package org.preuve.portfolio.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.Damage;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts submissions into words. */
@Dependent
class SubmissionPages {

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final PieceFiles pieces;
  private final SubmissionRepository submissions;
  private final Frameworks frameworks;
  private final People people;
  private final MeasuredPieces measured;

  @Inject
  SubmissionPages(
      EvidenceRepository evidence,
      EvidenceFiles files,
      PieceFiles pieces,
      SubmissionRepository submissions,
      Frameworks frameworks,
      People people,
      MeasuredPieces measured) {
    this.evidence = evidence;
    this.files = files;
    this.pieces = pieces;
    this.submissions = submissions;
    this.frameworks = frameworks;
    this.people = people;
    this.measured = measured;
  }

  SubmissionsView preview(Page page, Caller student) {
    long user = student.user().value();
    long course = student.course().value();
    var framework = frameworks.of(student.course()).id();
    var links =
        EvidenceLink.byEvidence(
            evidence.linksOf(user, course).stream()
                .filter(link -> link.framework().equals(framework))
                .toList());
    var all = evidence.of(user, course);
    var pieceFiles = pieces.of(all);
    var damages = files.damages(pieceFiles);
    var levels = measured.of(page, all);
    var items =
        all.stream()
            .map(
                e ->
                    item(
                        page,
                        e,
                        pieceFiles.getOrDefault(e.id(), List.of()),
                        codes(e, links),
                        damages,
                        levels))
            .filter(item -> !item.codes().isEmpty())
            .toList();
    int former = all.size() - items.size();
    int fresh = (int) items.stream().filter(i -> !i.frozen()).count();
    var attempts = submissions.of(user, course).stream().map(s -> attempt(page, s)).toList();
    return new SubmissionsView(
        page.t("submission.lead", fresh, attempts.size()),
        items,
        fresh,
        page.t("submission.question", items.size()),
        former == 0 ? "" : page.t("submission.former", former),
        attempts);
  }

  SubmissionView one(Page page, Submission s, boolean mine) {
    var codes =
        submissions.items(s.id()).stream()
            .collect(groupingBy(SubmissionItem::evidence, mapping(SubmissionItem::code, toList())));
    var all = submissions.evidence(s.id());
    var pieceFiles = pieces.of(all);
    var damages = files.damages(pieceFiles);
    var levels = measured.of(page, all);
    var items =
        all.stream()
            .map(
                e ->
                    item(
                        page,
                        e,
                        pieceFiles.getOrDefault(e.id(), List.of()),
                        codes.getOrDefault(e.id(), List.of()),
                        damages,
                        levels))
            .toList();
    var query = mine ? "" : "?student=" + s.student().value();
    return new SubmissionView(
        s.attempt(),
        page.t("submission.one.lead", page.dateTime(s.frozenAt()), items.size()),
        framework(page, s.framework()),
        s.sha256(),
        "/submission/" + s.attempt() + "/manifest.json" + query,
        s.intact(),
        mine,
        mine ? Optional.empty() : Optional.of(people.name(s.student())),
        items);
  }

  private String framework(Page page, String id) {
    return frameworks.find(id).map(Framework::title).map(t -> t.in(page.locale())).orElse(id);
  }

  private static SubmissionsView.Attempt attempt(Page page, Submission s) {
    return new SubmissionsView.Attempt(
        s.attempt(),
        page.t("submission.attempt", s.attempt()),
        page.t(
            "submission.attempt-meta", page.dateTime(s.frozenAt()), Words.shortHash(s.sha256())));
  }

  private static List<String> codes(Evidence e, Map<EvidenceId, List<EvidenceLink>> links) {
    return links.getOrDefault(e.id(), List.of()).stream().map(EvidenceLink::code).toList();
  }

  private static SubmissionsView.Item item(
      Page page,
      Evidence e,
      List<KeptFile> files,
      List<String> codes,
      Map<EvidenceId, Damage> damages,
      Map<EvidenceId, MeasuredPill> levels) {
    var kind =
        files.size() > 1
            ? page.t("evidence.files", files.size())
            : page.t("evidence.kind." + e.kind().word());
    var size = Words.size(page, PieceFiles.bytes(files));
    return new SubmissionsView.Item(
        e.id().value(),
        e.title(),
        Words.icon(e.kind()),
        page.t("submission.item-meta", kind, size, Words.shortHash(e.sha256())),
        codes,
        e.frozenAt().isPresent(),
        Optional.ofNullable(levels.get(e.id())),
        Optional.ofNullable(damages.get(e.id())));
  }
}
