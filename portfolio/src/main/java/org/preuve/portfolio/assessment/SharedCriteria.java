package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/**
 * Criteria that several competencies share are judged once: what an assessor has said last on one
 * of these competencies stands on the others too. Each decision stays a person's own, and keeps
 * what was said when it was released.
 */
@Dependent
public class SharedCriteria {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;

  @Inject
  SharedCriteria(AssessmentRepository assessments, Frameworks frameworks) {
    this.assessments = assessments;
    this.frameworks = frameworks;
  }

  /** What was said on one competency, and when. */
  private record Said(String code, Instant at, Map<String, CriterionView> criteria) {}

  /**
   * What the page shows without a draft: the assessor's own decision in force, so that a correction
   * starts from it, with what the same assessor has said about shared criteria since; nobody starts
   * from the words of somebody else.
   *
   * @param history the decision in force first
   */
  Judgement start(Caller assessor, AssessmentItem seat, List<ReleasedDecision> history) {
    var own =
        history.stream()
            .findFirst()
            .filter(released -> released.decision().assessor().equals(assessor.user()))
            .map(ReleasedDecision::judgement)
            .map(judgement -> bare(assessor, seat, judgement) ? judgement : judgement.because(""))
            .orElse(Judgement.BLANK);
    var shared = shared(assessor, seat.code());
    return shared.isEmpty()
        ? own
        : own.without(ids(shared, any -> true))
            .with(newest(shared, mine(assessor, seat.student().value()), true));
  }

  /** Whether the reason why it is decided without evidence still holds, where there is one. */
  private boolean bare(Caller assessor, AssessmentItem seat, Judgement judgement) {
    long course = assessor.course().value();
    return judgement.reason().isEmpty()
        || assessments.pieces(seat.student().value(), course, seat.attempt(), seat.code()) == 0;
  }

  /**
   * What a page says about those of the criteria that several competencies share, as a short value:
   * by it a page is known that was opened before something was said elsewhere. Empty when nothing
   * is said.
   */
  static String mark(List<Criterion> criteria, Judgement shown) {
    var said = only(shown.criteria(), ids(criteria, Criterion::shared));
    return said.isEmpty() ? "" : Hashes.sha256(new CriteriaJson().convertToDatabaseColumn(said));
  }

  /** The same of what a page opened now would show. */
  String mark(Caller assessor, AssessmentItem seat, Judgement start) {
    return mark(shared(assessor, seat.code()), start);
  }

  /**
   * Puts what was just changed into the same assessor's other drafts, those that have a set time as
   * well.
   *
   * @param before what the page started from
   */
  void spread(Caller assessor, AssessmentItem seat, Judgement before, Judgement judgement) {
    for (var other : followers(assessor, seat, before, judgement)) {
      other.draft().becomes(other.said(), seat.now());
      assessments.change(other.draft());
    }
  }

  /** Another draft of the same assessor about the same person, and what it would say then. */
  record Follower(Draft draft, Judgement said) {}

  /** Those that {@link #spread} would change. */
  List<Follower> followers(
      Caller assessor, AssessmentItem seat, Judgement before, Judgement judgement) {
    var shared = shared(assessor, seat.code());
    return shared.isEmpty()
        ? List.of()
        : drafts(assessor, seat.student().value()).stream()
            .filter(draft -> !draft.code().equals(seat.code()))
            .map(draft -> follower(draft, shared, before, judgement))
            .filter(other -> !other.said().equals(other.draft().judgement()))
            .toList();
  }

  private static Follower follower(
      Draft draft, List<Criterion> shared, Judgement before, Judgement judgement) {
    var ids = ids(shared, c -> c.competencies().contains(draft.code()));
    return new Follower(draft, draft.judgement().following(before, judgement, ids));
  }

  /** What is released about the criteria that this competency shares with others, by their ids. */
  public Map<String, CriterionView> released(Caller student, List<Criterion> criteria) {
    var shared = criteria.stream().filter(Criterion::shared).toList();
    return shared.isEmpty()
        ? Map.of()
        : newest(shared, decisions(student, student.user().value(), any -> true), false);
  }

  private List<Criterion> shared(Caller caller, String code) {
    return frameworks.of(caller.course()).criteriaFor(code).stream()
        .filter(Criterion::shared)
        .toList();
  }

  private List<Said> mine(Caller assessor, long student) {
    var all =
        new ArrayList<>(
            decisions(assessor, student, r -> r.decision().assessor().equals(assessor.user())));
    drafts(assessor, student)
        .forEach(d -> all.add(new Said(d.code(), d.savedAt(), d.judgement().criteria())));
    return all;
  }

  private List<Said> decisions(Caller caller, long student, Predicate<ReleasedDecision> whose) {
    var framework = frameworks.of(caller.course()).id();
    return assessments.inForce(student, caller.course().value(), framework).stream()
        .filter(whose)
        .map(r -> new Said(r.decision().code(), r.decision().decidedAt(), r.criteria()))
        .toList();
  }

  private List<Draft> drafts(Caller assessor, long student) {
    var framework = frameworks.of(assessor.course()).id();
    return assessments.drafts(
        student, assessor.course().value(), framework, assessor.user().value());
  }

  /**
   * What was said last about each.
   *
   * @param clears whether saying nothing takes back what was said before: it does for one person,
   *     and not for what others have said
   */
  private static Map<String, CriterionView> newest(
      List<Criterion> shared, List<Said> all, boolean clears) {
    var newest = new HashMap<String, CriterionView>();
    for (var criterion : shared) {
      all.stream()
          .filter(said -> criterion.competencies().contains(said.code()))
          .filter(said -> clears || said.criteria().containsKey(criterion.id()))
          .max(Comparator.comparing(Said::at))
          .flatMap(said -> Optional.ofNullable(said.criteria().get(criterion.id())))
          .ifPresent(view -> newest.put(criterion.id(), view));
    }
    return newest;
  }

  private static Set<String> ids(List<Criterion> criteria, Predicate<Criterion> which) {
    return criteria.stream().filter(which).map(Criterion::id).collect(toSet());
  }

  private static Map<String, CriterionView> only(Map<String, CriterionView> all, Set<String> ids) {
    var kept = new HashMap<>(all);
    kept.keySet().retainAll(ids);
    return kept;
  }
}
