package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Part;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.CriterionView;
import org.preuve.portfolio.assessment.Draft;
import org.preuve.portfolio.assessment.Judgement;
import org.preuve.portfolio.assessment.KeptComment;
import org.preuve.portfolio.assessment.ReleasedDecision;
import org.preuve.portfolio.assessment.ReviewRequest;
import org.preuve.portfolio.evidence.Damage;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFile;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.evidence.ShareLink;
import org.preuve.portfolio.evidence.StoredFile;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.remark.Remark;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.submission.Extension;
import org.preuve.portfolio.submission.Submission;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** A person's portfolio to take away: every word and every file. */
@Dependent
class PortfolioPart {

  private final PortfolioDataRepository data;
  private final EvidenceFiles files;
  private final PieceFiles pieces;
  private final ManifestFiles manifests;
  private final PortfolioHtml html;
  private final LeapFile leap;
  private final People people;
  private final GroupParts groups;
  private final Frameworks frameworks;
  private final MeasuredPieces measured;

  @Inject
  PortfolioPart(
      PortfolioDataRepository data,
      EvidenceFiles files,
      PieceFiles pieces,
      ManifestFiles manifests,
      PortfolioHtml html,
      LeapFile leap,
      People people,
      GroupParts groups,
      Frameworks frameworks,
      MeasuredPieces measured) {
    this.groups = groups;
    this.frameworks = frameworks;
    this.measured = measured;
    this.data = data;
    this.files = files;
    this.pieces = pieces;
    this.manifests = manifests;
    this.html = html;
    this.leap = leap;
    this.people = people;
  }

  Part of(Caller reader, UserId person) {
    long id = person.value();
    var evidence = data.allEvidence(id);
    var links = EvidenceLink.byEvidence(data.allLinks(id));
    var content = new LinkedHashMap<String, Object>();
    var pieceFiles = pieces.of(evidence);
    var paths = paths(evidence, pieceFiles);
    var damages = files.damages(pieceFiles); // as much as one list may hash; each file is, below
    var known = measured.known(evidence);
    content.put(
        "evidence",
        evidence.stream()
            .map(e -> evidence(e, paths, links.getOrDefault(e.id(), List.of()), damages, known))
            .toList());
    var waiting = data.allWaiting(id);
    content.put("groups", groups.of(person));
    content.put("filesWaiting", waiting.stream().map(f -> file(path(f), f.file())).toList());
    content.put("selfAssessments", data.allOpinions(id).stream().map(this::opinion).toList());
    content.put(
        "selfAssessmentsBefore", data.allPastOpinions(id).stream().map(this::past).toList());
    content.put("reviewsAsked", data.allReviews(id).stream().map(this::review).toList());
    var submissions = data.allSubmissions(id);
    content.put("submissions", submissions.stream().map(this::submission).toList());
    content.put("decisionsReceived", received(data.allDecisions(id)));
    content.put("decisionsGiven", data.allGiven(id).stream().map(this::given).toList());
    content.put("remarksReceived", data.allRemarksReceived(id).stream().map(this::remark).toList());
    content.put("remarksGiven", data.allRemarksGiven(id).stream().map(this::remark).toList());
    content.put("commentBank", data.allComments(id).stream().map(KeptComment::words).toList());
    content.put("drafts", data.allDrafts(id).stream().map(this::draft).toList());
    content.put("frameworks", data.allManaged(id).stream().map(PortfolioPart::managed).toList());
    content.put("shares", data.allShares(id).stream().map(PortfolioPart::share).toList());
    content.put("extensions", data.allExtensions(id).stream().map(this::extension).toList());
    var imports = data.allImports(id);
    content.put("imported", imports.stream().map(PortfolioPart::imported).toList());
    var attached = new ArrayList<Attached>();
    attached.add(html.page(reader, person, content));
    var written = new LinkedHashMap<String, KeptFile>(); // a file of two versions stands once
    paths.values().forEach(of -> of.forEach(file -> written.put(file.path(), file.kept())));
    var gone = new HashSet<String>();
    written.forEach((path, file) -> attached.add(attached(path, file, gone)));
    waiting.forEach(f -> attached.add(attached(path(f), f.file(), gone)));
    submissions.forEach(one -> attached.addAll(manifests.of(one)));
    imports.forEach(one -> attached.add(document(one, id)));
    attached.add(leap.file(reader, person, content, gone)); // last: it names what was written
    return new Part("portfolio", content, attached);
  }

  /** Without its address, which opens the pieces to whoever reads it. */
  private static Map<String, Object> share(ShareLink one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("name", one.name());
    node.put("createdAt", one.createdAt().toString());
    node.put("expiresAt", one.expiresAt().toString());
    one.revokedAt().ifPresent(at -> node.put("revokedAt", at.toString()));
    return node;
  }

  /** With its reason: it is about the person. */
  private Map<String, Object> extension(Extension one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("bloc", one.bloc());
    one.dueAt().ifPresent(due -> node.put("dueAt", due.toString()));
    node.put("reason", one.reason());
    node.put("givenBy", people.name(one.givenBy()));
    node.put("givenAt", one.givenAt().toString());
    return node;
  }

  private static Map<String, Object> imported(ImportRow one) {
    return Map.of(
        "course", one.course(),
        "importedAt", one.importedAt().toString(),
        "source", one.source(),
        "file", path(one));
  }

  private static String path(ImportRow one) {
    return "imported/" + one.id() + ".json";
  }

  /** Read now, for there is no tenant any more when it is written. */
  private Attached document(ImportRow one, long person) {
    var bytes = data.imported(one.id(), person).getBytes(UTF_8);
    return new Attached(path(one), () -> Optional.of(new ByteArrayInputStream(bytes)));
  }

  /** A file of a piece and where it stands. */
  private record Placed(String path, KeptFile kept) {}

  /** Versions with the same bytes under the same name share them, as on the disk. */
  private static Map<EvidenceId, List<Placed>> paths(
      List<Evidence> evidence, Map<EvidenceId, List<KeptFile>> pieceFiles) {
    var known = new HashMap<String, String>();
    var paths = new LinkedHashMap<EvidenceId, List<Placed>>();
    for (var e : evidence) {
      var placed =
          pieceFiles.getOrDefault(e.id(), List.of()).stream()
              .map(
                  f -> {
                    var same = e.series() + f.number() + f.sha256() + f.name();
                    return new Placed(known.computeIfAbsent(same, s -> path(e, f)), f);
                  })
              .toList();
      paths.put(e.id(), placed);
    }
    return paths;
  }

  private static Map<String, Object> evidence(
      Evidence e,
      Map<EvidenceId, List<Placed>> paths,
      List<EvidenceLink> links,
      Map<EvidenceId, Damage> damages,
      Map<EvidenceId, Measured> measured) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", e.id().value());
    node.put("course", e.course().value());
    node.put("kind", e.kind().word());
    node.put("title", e.title());
    e.language().ifPresent(language -> node.put("language", language.code()));
    e.fileName().ifPresent(name -> node.put("fileName", name));
    node.put("mediaType", e.mediaType());
    node.put("size", e.bytes());
    node.put("sha256", e.sha256());
    node.put("addedAt", e.addedAt().toString());
    e.frozenAt().ifPresent(at -> node.put("frozenAt", at.toString()));
    node.put("firstVersion", e.series());
    e.replacedAt().ifPresent(at -> node.put("replacedAt", at.toString()));
    e.group().ifPresent(group -> node.put("group", group));
    var placed = paths.getOrDefault(e.id(), List.of());
    node.put("file", placed.get(0).path());
    if (placed.size() > 1) {
      var further = placed.stream().skip(1).map(f -> file(f.path(), f.kept())).toList();
      node.put("furtherFiles", further);
    }
    Optional.ofNullable(damages.get(e.id())).ifPresent(damage -> node.put("damage", damage.name()));
    Optional.ofNullable(measured.get(e.id()))
        .ifPresent(
            one -> node.put("measured", Map.of("how", one.how().name(), "level", one.level())));
    node.put(
        "competencies",
        links.stream()
            .map(
                link ->
                    Map.of(
                        "framework", link.framework(),
                        "code", link.code(),
                        "justification", link.justification()))
            .toList());
    return node;
  }

  private static Map<String, Object> file(String path, KeptFile file) {
    return Map.of(
        "file", path,
        "fileName", file.name(),
        "mediaType", file.mediaType(),
        "size", file.bytes(),
        "sha256", file.sha256());
  }

  /** The id before the name, so that two files of one name stay two. */
  private static String path(Evidence e, KeptFile file) {
    var number = file.number() > 1 ? file.number() + "-" : "";
    return "files/" + e.id().value() + "-" + number + file.name();
  }

  private static String path(EvidenceFile waiting) {
    return "files/" + waiting.id() + "-" + waiting.file().name();
  }

  /** A file that cannot be handed out is noted in {@code gone} when its turn comes. */
  private Attached attached(String path, KeptFile file, Set<String> gone) {
    return new Attached(
        path,
        () ->
            files
                .open(file.sha256())
                .fold(
                    intact -> Optional.of(intact).map(StoredFile.Intact::bytes),
                    damaged -> {
                      gone.add(path);
                      return Optional.empty();
                    }));
  }

  private Map<String, Object> opinion(SelfAssessment one) {
    return Map.of(
        "course", one.course().value(),
        "framework", one.framework(),
        "code", one.code(),
        "outcome", one.outcome().name(),
        "words", one.words(),
        "criteria", one.criteria(),
        "givenAt", one.givenAt().toString());
  }

  private Map<String, Object> review(ReviewRequest one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("course", one.course().value());
    node.put("code", one.code());
    node.put("decision", one.decision());
    node.put("words", one.words());
    node.put("askedAt", one.askedAt().toString());
    node.put("answer", one.answer());
    one.answeredAt().ifPresent(at -> node.put("answeredAt", at.toString()));
    return node;
  }

  private Map<String, Object> past(PastOpinion one) {
    return Map.of(
        "course", one.course().value(),
        "code", one.code(),
        "outcome", one.outcome().name(),
        "words", one.words(),
        "criteria", one.criteria(),
        "givenAt", one.givenAt().toString());
  }

  private Map<String, Object> submission(Submission one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("course", one.course().value());
    node.put("attempt", one.attempt());
    node.put("framework", one.framework());
    node.put("frozenAt", one.frozenAt().toString());
    one.missedDeadline().ifPresent(due -> node.put("missedDeadline", due.toString()));
    one.withdrawnAt().ifPresent(at -> node.put("withdrawnAt", at.toString()));
    one.withdrawnAt().ifPresent(at -> node.put("withdrawnWhy", one.withdrawnWhy()));
    node.put("sha256", one.sha256());
    one.salt().ifPresent(salt -> node.put("salt", salt));
    node.put("folder", ManifestFiles.folder(one));
    one.signature().ifPresent(s -> node.put("signature", Base64.getEncoder().encodeToString(s)));
    manifests.keyOf(one).ifPresent(key -> node.put("publicKey", key.pem()));
    return node;
  }

  /** The last one counts, of the framework that its course works with. */
  private List<Map<String, Object>> received(List<ReleasedDecision> decisions) {
    var last = new HashMap<List<Object>, Integer>();
    decisions.forEach(one -> last.merge(place(one), one.number(), Math::max));
    var works = new HashMap<CourseId, String>();
    return decisions.stream()
        .map(
            one -> {
              var node = received(one);
              var framework =
                  works.computeIfAbsent(one.course(), course -> frameworks.of(course).id());
              node.put(
                  "inForce",
                  one.framework().equals(framework)
                      && last.getOrDefault(place(one), 0) == one.number());
              return node;
            })
        .toList();
  }

  private static List<Object> place(ReleasedDecision one) {
    return List.of(one.course(), one.framework(), one.decision().code());
  }

  private Map<String, Object> received(ReleasedDecision one) {
    var node = given(one);
    node.put("assessor", people.name(one.decision().assessor()));
    return node;
  }

  /** Without the student's name, which is the student's. */
  private Map<String, Object> given(ReleasedDecision one) {
    Decision decision = one.decision();
    var node =
        judgement(
            decision.code(),
            new Judgement(decision.outcome(), decision.message(), one.criteria(), one.reason()));
    node.put("framework", one.framework());
    node.put("attempt", decision.attempt());
    node.put("decidedAt", decision.decidedAt().toString());
    one.readAt().ifPresent(at -> node.put("readAt", at.toString()));
    return node;
  }

  /** About a place in a piece; of which one, its id says. */
  private Map<String, Object> remark(Remark one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("framework", one.framework());
    node.put("code", one.code());
    node.put("evidence", one.evidence().value());
    node.put("file", one.place().file());
    node.put("place", one.place().kind().word());
    node.put("at", one.place().counted());
    node.put("words", one.words());
    node.put("assessor", people.name(one.assessor()));
    node.put("writtenAt", one.writtenAt().toString());
    one.releasedAt().ifPresent(at -> node.put("releasedAt", at.toString()));
    return node;
  }

  private Map<String, Object> draft(Draft one) {
    var node = judgement(one.code(), one.judgement());
    node.put("framework", one.framework());
    return node;
  }

  private static Map<String, Object> managed(ManagedFramework one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("kind", one.kind());
    node.put("what", one.what());
    node.put("at", one.at());
    Optional.ofNullable(one.until()).ifPresent(until -> node.put("until", until));
    return node;
  }

  private static Map<String, Object> judgement(String code, Judgement judgement) {
    var node = new LinkedHashMap<String, Object>();
    node.put("code", code);
    node.put("outcome", name(Optional.ofNullable(judgement.outcome())));
    node.put("message", judgement.message());
    node.put("reason", judgement.reason());
    var criteria = new LinkedHashMap<String, Object>();
    judgement.criteria().forEach((id, said) -> criteria.put(id, criterion(said)));
    node.put("criteria", criteria);
    return node;
  }

  private static Map<String, Object> criterion(CriterionView said) {
    return Map.of("outcome", name(Optional.ofNullable(said.outcome())), "comment", said.comment());
  }

  private static String name(Optional<Outcome> outcome) {
    return outcome.map(Outcome::name).orElse("");
  }
}
