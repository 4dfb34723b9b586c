package org.preuve.portfolio.assessment;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.selfassessment.PastOpinion;
import org.preuve.portfolio.selfassessment.SelfAssessment;
import org.preuve.portfolio.selfassessment.SelfAssessmentRepository;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts one competency of one student before an assessor. */
@Dependent
class AssessPage {

  /** Fields of a judgement (see {@link JudgementForm}), without those of other modules. */
  private static final Pattern SENT_AGAIN =
      Pattern.compile("outcome|message|reason|do|framework|attempt|seen|said|[kc]\\..{1,60}");

  private final AssessmentRepository assessments;
  private final Decisions decisions;
  private final SelfAssessmentRepository opinions;
  private final Frameworks frameworks;
  private final FrozenPieces frozenPieces;
  private final WorkQueue queue;
  private final SharedCriteria shared;
  private final ReviewRepository reviews;
  private final CommentBank bank;
  private final GradeWords gradeWords;
  private final People people;
  private final Contributions contributions;
  private final Consequences consequences;

  @Inject
  AssessPage(
      AssessmentRepository assessments,
      Decisions decisions,
      SelfAssessmentRepository opinions,
      Frameworks frameworks,
      FrozenPieces frozenPieces,
      WorkQueue queue,
      SharedCriteria shared,
      ReviewRepository reviews,
      CommentBank bank,
      GradeWords gradeWords,
      People people,
      Contributions contributions,
      Consequences consequences) {
    this.assessments = assessments;
    this.decisions = decisions;
    this.opinions = opinions;
    this.frameworks = frameworks;
    this.frozenPieces = frozenPieces;
    this.queue = queue;
    this.shared = shared;
    this.reviews = reviews;
    this.bank = bank;
    this.gradeWords = gradeWords;
    this.people = people;
    this.contributions = contributions;
    this.consequences = consequences;
  }

  /** As it was saved. */
  AssessView view(
      Page page,
      Caller caller,
      AssessmentItem seat,
      ClassFilter filter,
      Optional<AssessReason> problem) {
    return view(page, caller, seat, filter, problem, Optional.empty());
  }

  /** With what was sent and could not be saved. */
  AssessView view(
      Page page, Caller caller, AssessmentItem seat, ClassFilter filter, Unsaved unsaved) {
    return view(page, caller, seat, filter, Optional.of(unsaved.reason()), Optional.of(unsaved));
  }

  private AssessView view(
      Page page,
      Caller caller,
      AssessmentItem seat,
      ClassFilter filter,
      Optional<AssessReason> problem,
      Optional<Unsaved> unsaved) {
    long student = seat.student().value();
    long course = caller.course().value();
    var framework = frameworks.of(caller.course());
    var history = decisions.history(student, course, framework.id(), seat.code());
    var draft =
        assessments.draft(student, course, framework.id(), seat.code(), caller.user().value());
    var shown =
        unsaved
            .map(Unsaved::judgement)
            .or(() -> draft.map(Draft::judgement))
            .orElseGet(() -> shared.start(caller, seat, history));
    var opinion = opinions.find(student, course, framework.id(), seat.code());
    var inForce = history.stream().findFirst().map(ReleasedDecision::decision);
    var way = queue.way(caller, seat, filter);
    boolean named = inForce.isPresent() && !seat.hidden();
    Optional<GradeWords.Said> grade =
        named ? gradeWords.of(page, caller, seat.student()) : Optional.empty();
    var evidence =
        frozenPieces.of(
            page,
            caller,
            seat,
            unsaved.map(Unsaved::written),
            unsaved.map(Unsaved::place).orElse(""));
    var pieces = evidence.pieces();
    return new AssessView(
        seat.code(),
        framework.competency(seat.code()).orElseThrow().label(page.locale()),
        seat.name(),
        seat.path() + filter.query(),
        filter.page(),
        page.t(filter.waiting() ? "queue.title" : "class.title"),
        frozenPieces.lead(page, seat),
        frozenPieces.path(seat),
        way.previous().map(stop -> path(stop, filter)),
        way.next().map(stop -> path(stop, filter)),
        way.position() == 0
            ? page.t("assess.left", way.all())
            : page.t("assess.position", way.position(), way.all()),
        seat.framework(),
        seat.attempt(),
        history.stream().findFirst().map(ReleasedDecision::number).orElse(0),
        unsaved.map(u -> u.opened().draft()).orElseGet(() -> draft.map(Draft::version).orElse(0)),
        unsaved
            .map(u -> u.opened().said())
            .orElseGet(() -> SharedCriteria.mark(framework.criteriaFor(seat.code()), shown)),
        pieces,
        criteria(page, seat, framework.criteriaFor(seat.code()), shown, opinion),
        mark(page, opinion.map(SelfAssessment::outcome)),
        opinion.map(SelfAssessment::words).orElse(""),
        opinion.isEmpty()
            ? List.of()
            : opinions.past(student, course, framework.id(), seat.code()).stream()
                .map(past -> past(page, past))
                .toList(),
        Optional.ofNullable(shown.outcome()).map(Outcome::name).orElse(""),
        shown.message(),
        pieces.isEmpty() || !shown.reason().isEmpty()
            ? Optional.of(shown.reason())
            : Optional.empty(),
        draft.map(d -> page.t("assess.draft-saved", page.seconds(d.savedAt()))),
        draft.flatMap(Draft::releaseAt).map(at -> page.t("assess.planned", page.dateTime(at))),
        draft
            .map(Draft::releaseRefused)
            .filter(reason -> !reason.isEmpty())
            .map(reason -> page.t("release.not." + reason)),
        history.stream().findFirst().map(r -> released(page, caller, r, framework)),
        history.isEmpty() ? Optional.empty() : review(page, course, seat),
        grade.map(GradeWords.Said::words),
        grade.map(GradeWords.Said::tone).orElse("wip"),
        problem.map(r -> problem(page, r, unsaved)),
        named ? actions(page, caller, seat) : List.of(),
        unsaved.isPresent(),
        bank.of(caller).stream().map(c -> new AssessView.Kept(c.id(), c.words())).toList(),
        evidence.left(),
        evidence.lost(),
        evidence.group());
  }

  private static AssessView.Problem problem(
      Page page, AssessReason reason, Optional<Unsaved> unsaved) {
    var place =
        reason == AssessReason.REASON_MISSING
            ? "reason"
            : unsaved.map(Unsaved::place).orElse("decision");
    return new AssessView.Problem(page.t("problem." + reason.name()), reason.name(), place);
  }

  ConflictView conflict(
      Page page, AssessmentItem seat, Judgement yours, Decision theirs, String path) {
    var who = people.name(theirs.assessor());
    return new ConflictView(
        seat.code(),
        seat.name(),
        page.t("competency.feedback-meta", who, page.dateTime(theirs.decidedAt())),
        mark(page, Optional.of(theirs.outcome())),
        theirs.message(),
        mark(page, Optional.ofNullable(yours.outcome())),
        yours.message(),
        path);
  }

  /** What the form sent before is sent again with the answers, which the questions show. */
  LoweredView lowered(
      Page page,
      Caller caller,
      AssessmentItem seat,
      Judgement yours,
      Map<String, String> fields,
      String path) {
    var subject = Subject.of(seat.student(), caller.course(), seat.code());
    var again = new HashMap<>(fields);
    again.keySet().removeIf(name -> !SENT_AGAIN.matcher(name).matches());
    return new LoweredView(
        seat.code(),
        seat.name(),
        mark(page, Optional.ofNullable(yours.outcome())),
        again,
        consequences.questions(page, caller, subject, fields),
        path);
  }

  private List<Content> actions(Page page, Caller caller, AssessmentItem seat) {
    var subject = Subject.of(seat.student(), caller.course(), seat.code());
    return contributions.in(Slot.ASSESS_ACTIONS, page, subject);
  }

  /** Who starts from another's decision reads it here; the own one stands in the form. */
  private AssessView.Released released(
      Page page, Caller caller, ReleasedDecision r, Framework framework) {
    var d = r.decision();
    boolean mine = d.assessor().equals(caller.user());
    return new AssessView.Released(
        page.t(
            "assess.released",
            page.t("outcome." + d.outcome().mark()),
            mine ? caller.name() : people.name(d.assessor()),
            page.dateTime(d.decidedAt())),
        d.message(),
        r.reason(),
        r.readAt()
            .map(at -> page.t("assess.read", page.dateTime(at)))
            .orElseGet(() -> page.t("assess.unread")),
        mine ? List.of() : VersionsPage.lines(page, r.criteria(), framework.criteriaFor(d.code())));
  }

  static String path(ClassMatrix.Stop stop, ClassFilter filter) {
    return stop.path() + filter.query();
  }

  static AssessView.Mark mark(Page page, Optional<Outcome> outcome) {
    var style = outcome.map(Outcome::mark).orElse("none");
    return new AssessView.Mark(style, page.t("outcome." + style));
  }

  private Optional<AssessView.Review> review(Page page, long course, AssessmentItem seat) {
    long student = seat.student().value();
    return reviews.of(student, course, seat.framework(), seat.code()).stream()
        .filter(r -> r.answeredAt().isEmpty())
        .findFirst()
        .map(
            r ->
                new AssessView.Review(
                    page.t("assess.review-asked", page.dateTime(r.askedAt())),
                    r.words(),
                    seat.path() + "/review"));
  }

  private static AssessView.Past past(Page page, PastOpinion past) {
    return new AssessView.Past(
        mark(page, Optional.of(past.outcome())), page.dateTime(past.givenAt()), past.words());
  }

  /** The codes that a shared criterion is about as well. */
  private static Optional<String> with(Page page, Criterion criterion, String code) {
    var others = criterion.competencies().stream().filter(c -> !c.equals(code)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(page.t("assess.shared", String.join(", ", others)));
  }

  private static List<AssessView.Criterion> criteria(
      Page page,
      AssessmentItem seat,
      List<Criterion> criteria,
      Judgement shown,
      Optional<SelfAssessment> opinion) {
    var own = opinion.map(SelfAssessment::criteria).orElse(Map.of());
    return criteria.stream()
        .map(
            c -> {
              var said = Optional.ofNullable(shown.criteria().get(c.id()));
              return new AssessView.Criterion(
                  c.id(),
                  c.name(page.locale()),
                  c.parts().stream().map(p -> p.name(page.locale())).toList(),
                  said.map(CriterionView::outcome).map(Outcome::name).orElse(""),
                  said.map(CriterionView::comment).orElse(""),
                  Optional.ofNullable(own.get(c.id())).map(o -> mark(page, Optional.of(o))),
                  with(page, c, seat.code()));
            })
        .toList();
  }
}
