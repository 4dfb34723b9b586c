package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.frame.ReadOnce;
import org.preuve.web.tenant.Tenant;

/** Released decisions in force; drafts are never among them. */
@ForOtherModules
@Dependent
public class Decisions {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;
  private final ReadOnce once;

  @Inject
  Decisions(AssessmentRepository assessments, Frameworks frameworks, ReadOnce once) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.once = once;
  }

  /** Every decision on one competency of a student, the one in force first. */
  List<ReleasedDecision> history(long student, long course, String framework, String code) {
    return once.of(
        "decisions on " + course + "/" + student + "/" + framework + "/" + code,
        () -> assessments.history(student, course, framework, code));
  }

  /** The decision on one competency of the framework that the course works with. */
  public Optional<Decision> released(UserId student, CourseId course, String code) {
    return inForce(student, course, code).map(ReleasedDecision::decision);
  }

  /**
   * The decisions of a course on these competencies that are in force, of all students or of one.
   */
  public List<Released> inForce(CourseId course, Set<String> codes, Optional<UserId> student) {
    var framework = frameworks.of(course).id();
    if (codes.isEmpty()) {
      return List.of();
    }
    var found =
        student
            .map(one -> assessments.inForce(one.value(), course.value(), framework))
            .orElseGet(() -> assessments.inForceOn(course.value(), framework, codes));
    return found.stream()
        .filter(one -> codes.contains(one.decision().code()))
        .map(one -> new Released(one.student(), one.decision(), outcomes(one)))
        .toList();
  }

  private static Map<String, Outcome> outcomes(ReleasedDecision decision) {
    var said = new HashMap<String, Outcome>();
    decision
        .criteria()
        .forEach(
            (id, view) ->
                Optional.ofNullable(view.outcome()).ifPresent(outcome -> said.put(id, outcome)));
    return said;
  }

  /**
   * A decision and what it says about criteria.
   *
   * @param criteria outcome by id of the criterion; those that were not judged are missing
   */
  public record Released(UserId student, Decision decision, Map<String, Outcome> criteria) {

    public Released {
      criteria = Map.copyOf(criteria);
    }
  }

  /**
   * Lets nobody release a decision about a student before the transaction of the caller ends, for
   * who keeps something of what is in force now; before all other locks.
   */
  public void hold(UserId student, CourseId course) {
    assessments.lock(student.value(), course.value());
  }

  Optional<ReleasedDecision> inForce(UserId student, CourseId course, String code) {
    var framework = frameworks.of(course).id();
    return history(student.value(), course.value(), framework, code).stream().findFirst();
  }

  /**
   * That competency of the framework that the course works with, and those of former ones whose
   * decisions moves of the course have brought under it.
   */
  public Set<FrameworkCode> origins(UserId student, CourseId course, String code) {
    var found = new LinkedHashSet<FrameworkCode>();
    var open = new ArrayDeque<FrameworkCode>();
    open.add(new FrameworkCode(frameworks.of(course).id(), code));
    while (!open.isEmpty()) {
      var place = open.remove();
      if (found.add(place)) {
        var from =
            assessments.movedFrom(
                Tenant.current(), student.value(), course.value(), place.framework(), place.code());
        from.forEach(row -> open.add(new FrameworkCode((String) row[0], (String) row[1])));
      }
    }
    return found;
  }
}
