package org.preuve.portfolio.overview;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.assessment.AssessmentRepository;
import org.preuve.portfolio.assessment.CriterionView;
import org.preuve.portfolio.assessment.ReadFeedback;
import org.preuve.portfolio.assessment.ReleasedDecision;
import org.preuve.portfolio.assessment.ReviewRepository;
import org.preuve.portfolio.assessment.ReviewRequest;
import org.preuve.portfolio.assessment.SharedCriteria;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.Outlines;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.remark.RemarkView;
import org.preuve.portfolio.remark.Remarks;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.selfassessment.SelfAssessmentRepository;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** One competency for its student: own view, own evidence, released feedback with its history. */
@Dependent
class CompetencyPage {

  private final EvidenceRepository evidence;
  private final SelfAssessmentRepository opinions;
  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final People people;
  private final ReadFeedback readFeedback;
  private final SharedCriteria sharedCriteria;
  private final ReviewRepository reviews;
  private final Remarks remarks;

  @Inject
  CompetencyPage(
      EvidenceRepository evidence,
      SelfAssessmentRepository opinions,
      AssessmentRepository assessments,
      Frameworks frameworks,
      People people,
      ReadFeedback readFeedback,
      SharedCriteria sharedCriteria,
      ReviewRepository reviews,
      Remarks remarks) {
    this.evidence = evidence;
    this.opinions = opinions;
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.people = people;
    this.readFeedback = readFeedback;
    this.sharedCriteria = sharedCriteria;
    this.reviews = reviews;
    this.remarks = remarks;
  }

  /**
   * Empty when the framework has no such code.
   *
   * @param opened whether the student is about to see it
   */
  Optional<CompetencyView> view(Page page, Caller student, String code, boolean opened) {
    var framework = frameworks.of(student.course());
    return framework.competency(code).map(c -> view(page, student, framework, c, opened));
  }

  private CompetencyView view(
      Page page, Caller student, Framework framework, Competency c, boolean opened) {
    long user = student.user().value();
    long course = student.course().value();
    var opinion = opinions.find(user, course, framework.id(), c.code());
    var history = assessments.history(user, course, framework.id(), c.code());
    var asked = reviews.of(user, course, framework.id(), c.code());
    if (opened) {
      readFeedback.read(student, framework.id(), c.code(), history, asked);
    }
    var bloc = framework.blocOf(c.code()).orElseThrow();
    var criteria = framework.criteriaFor(c.code());
    return new CompetencyView(
        c.code(),
        framework.id(),
        c.label(page.locale()),
        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
        c.statement(),
        Outlines.evaluation(page, framework, c.code()),
        c.criteria().isEmpty(),
        framework.language(),
        MarkView.self(page, opinion.map(SelfAssessment::outcome)),
        MarkView.eval(page, history.stream().findFirst().map(r -> r.decision().outcome())),
        opinion.map(SelfAssessment::outcome).map(Outcome::name).orElse(""),
        opinion.map(SelfAssessment::words).orElse(""),
        criteria.stream()
            .map(k -> own(page, k, opinion.map(SelfAssessment::criteria).orElse(Map.of())))
            .toList(),
        opinions.past(user, course, framework.id(), c.code()).stream()
            .map(past -> past(page, past))
            .toList(),
        pieces(student, framework.id(), c.code()),
        judged(page, criteria, sharedCriteria.released(student, criteria)),
        history.stream().map(r -> feedback(page, r, criteria)).toList(),
        remarks(page, student, history),
        asked.stream().map(r -> review(page, r)).toList(),
        !history.isEmpty() && asked.stream().allMatch(r -> r.answeredAt().isPresent()));
  }

  /** Also those of before the course moved. */
  private List<RemarkView> remarks(Page page, Caller student, List<ReleasedDecision> history) {
    if (history.isEmpty()) {
      return List.of();
    }
    var judged = history.stream().map(ReleasedDecision::judged).collect(toSet());
    return remarks.of(page, student.course(), student.user(), judged);
  }

  private CompetencyView.Review review(Page page, ReviewRequest r) {
    var answered =
        r.answeredAt()
            .map(
                at ->
                    page.t(
                        "competency.feedback-meta",
                        r.answeredBy().map(people::name).orElse(""),
                        page.dateTime(at)))
            .orElseGet(() -> page.t("review.open"));
    var answer =
        r.answeredAt().isPresent() && r.answer().isEmpty()
            ? page.t("review.by-decision")
            : r.answer();
    return new CompetencyView.Review(
        page.t("review.asked", page.dateTime(r.askedAt())), r.words(), answer, answered);
  }

  private static CompetencyView.OwnCriterion own(
      Page page, Criterion criterion, Map<String, Outcome> said) {
    return new CompetencyView.OwnCriterion(
        criterion.id(),
        criterion.name(page.locale()),
        Optional.ofNullable(said.get(criterion.id())).map(Outcome::name).orElse(""));
  }

  private static CompetencyView.Past past(Page page, PastOpinion past) {
    return new CompetencyView.Past(
        MarkView.self(page, Optional.of(past.outcome())),
        page.dateTime(past.givenAt()),
        past.words());
  }

  private List<CompetencyView.Piece> pieces(Caller student, String framework, String code) {
    long user = student.user().value();
    long course = student.course().value();
    var all = evidence.of(user, course).stream().collect(toMap(Evidence::id, Function.identity()));
    return evidence.linksOf(student.registration(), user, course).stream()
        .filter(l -> l.framework().equals(framework) && l.code().equals(code))
        .flatMap(l -> Optional.ofNullable(all.get(l.evidence())).map(e -> piece(e, l)).stream())
        .toList();
  }

  private static CompetencyView.Piece piece(Evidence e, EvidenceLink link) {
    return new CompetencyView.Piece(
        e.id().value(),
        e.title(),
        Words.icon(e.kind()),
        link.justification(),
        e.frozenAt().isPresent());
  }

  private CompetencyView.Feedback feedback(
      Page page, ReleasedDecision r, List<Criterion> criteria) {
    var decision = r.decision();
    var who = people.name(decision.assessor());
    return new CompetencyView.Feedback(
        MarkView.eval(page, Optional.of(decision.outcome())),
        page.t("competency.feedback-meta", who, page.dateTime(decision.decidedAt())),
        decision.message(),
        r.reason(),
        decision.attempt(),
        judged(page, criteria, r.criteria()));
  }

  private static List<CompetencyView.Judged> judged(
      Page page, List<Criterion> criteria, Map<String, CriterionView> said) {
    return criteria.stream().flatMap(c -> judged(page, c, said).stream()).toList();
  }

  private static Optional<CompetencyView.Judged> judged(
      Page page, Criterion c, Map<String, CriterionView> said) {
    return Optional.ofNullable(said.get(c.id()))
        .map(
            view ->
                new CompetencyView.Judged(
                    c.name(page.locale()),
                    MarkView.eval(page, Optional.ofNullable(view.outcome())),
                    view.comment()));
  }
}
