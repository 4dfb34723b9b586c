package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Part;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.CriterionView;
import org.preuve.portfolio.assessment.Draft;
import org.preuve.portfolio.assessment.Judgement;
import org.preuve.portfolio.assessment.KeptComment;
import org.preuve.portfolio.assessment.ReleasedDecision;
import org.preuve.portfolio.assessment.ReviewRequest;
import org.preuve.portfolio.evidence.Damage;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.StoredFile;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.submission.Submission;
import org.preuve.web.UserId;

/** A person's portfolio to take away: every word and every file. */
@Dependent
class PortfolioPart {

  private final PortfolioDataRepository data;
  private final EvidenceFiles files;
  private final People people;

  @Inject
  PortfolioPart(PortfolioDataRepository data, EvidenceFiles files, People people) {
    this.data = data;
    this.files = files;
    this.people = people;
  }

  Part of(UserId person) {
    long id = person.value();
    var evidence = data.allEvidence(id);
    var links = EvidenceLink.byEvidence(data.allLinks(id));
    var content = new LinkedHashMap<String, Object>();
    var damages = files.damages(evidence); // as much as one list may hash; each file is, below
    content.put(
        "evidence",
        evidence.stream()
            .map(e -> evidence(e, links.getOrDefault(e.id(), List.of()), damages))
            .toList());
    content.put("selfAssessments", data.allOpinions(id).stream().map(this::opinion).toList());
    content.put(
        "selfAssessmentsBefore", data.allPastOpinions(id).stream().map(this::past).toList());
    content.put("reviewsAsked", data.allReviews(id).stream().map(this::review).toList());
    content.put("submissions", data.allSubmissions(id).stream().map(this::submission).toList());
    content.put("decisionsReceived", data.allDecisions(id).stream().map(this::received).toList());
    content.put("decisionsGiven", data.allGiven(id).stream().map(this::given).toList());
    content.put("commentBank", data.allComments(id).stream().map(KeptComment::words).toList());
    content.put("drafts", data.allDrafts(id).stream().map(this::draft).toList());
    return new Part("portfolio", content, evidence.stream().map(this::file).toList());
  }

  private static Map<String, Object> evidence(
      Evidence e, List<EvidenceLink> links, Map<EvidenceId, Damage> damages) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", e.id().value());
    node.put("course", e.course().value());
    node.put("kind", e.kind().word());
    node.put("title", e.title());
    e.fileName().ifPresent(name -> node.put("fileName", name));
    node.put("mediaType", e.mediaType());
    node.put("size", e.bytes());
    node.put("sha256", e.sha256());
    node.put("addedAt", e.addedAt().toString());
    e.frozenAt().ifPresent(at -> node.put("frozenAt", at.toString()));
    node.put("firstVersion", e.series());
    e.replacedAt().ifPresent(at -> node.put("replacedAt", at.toString()));
    node.put("file", path(e));
    Optional.ofNullable(damages.get(e.id())).ifPresent(damage -> node.put("damage", damage.name()));
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

  /** The id before the name, so that two files of one name stay two. */
  private static String path(Evidence e) {
    return "files/" + e.id().value() + "-" + e.downloadName();
  }

  private Attached file(Evidence e) {
    return new Attached(
        path(e),
        () ->
            files
                .open(e.sha256())
                .fold(
                    intact -> Optional.of(intact).map(StoredFile.Intact::bytes),
                    damaged -> Optional.empty()));
  }

  private Map<String, Object> opinion(SelfAssessment one) {
    return Map.of(
        "course", one.course().value(),
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
    return Map.of(
        "course", one.course().value(),
        "attempt", one.attempt(),
        "framework", one.framework(),
        "frozenAt", one.frozenAt().toString(),
        "sha256", one.sha256(),
        "manifest", new String(one.manifest(), UTF_8));
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
    node.put("attempt", decision.attempt());
    node.put("decidedAt", decision.decidedAt().toString());
    one.readAt().ifPresent(at -> node.put("readAt", at.toString()));
    return node;
  }

  private Map<String, Object> draft(Draft one) {
    return judgement(one.code(), one.judgement());
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
