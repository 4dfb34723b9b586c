package org.preuve.badges.transcript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.badges.approval.Approvals;
import org.preuve.badges.stated.StateDecision;
import org.preuve.badges.transcript.HeldBadges.Held;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;

/** The released decisions of a student that gave no badge. */
@Dependent
class DecidedCompetencies {

  private final Frameworks frameworks;
  private final Decisions decisions;
  private final StateDecision stating;
  private final Approvals approvals;

  @Inject
  DecidedCompetencies(
      Frameworks frameworks, Decisions decisions, StateDecision stating, Approvals approvals) {
    this.frameworks = frameworks;
    this.decisions = decisions;
    this.stating = stating;
    this.approvals = approvals;
  }

  /** A competency that was decided acquired. */
  record Decided(Framework framework, Competency competency, Decision decision) {

    String code() {
      return competency.code();
    }
  }

  /**
   * Whether one teacher's decision is not signed here: a course that wants two for a badge must not
   * have the same said by one of them, in a credential that verifies as well.
   */
  boolean wantsTwo(Caller student) {
    return approvals.needed(student.registration(), student.course());
  }

  /**
   * Of the framework that the course works with, in its order; none where the course wants two.
   *
   * @param held badges, whose competencies need no word of their own
   */
  List<Decided> of(Caller student, List<Held> held) {
    if (wantsTwo(student)) {
      return List.of();
    }
    var framework = frameworks.of(student.course());
    var codes = framework.competencies().stream().map(Competency::code).collect(Collectors.toSet());
    var acquired =
        decisions.inForce(student.course(), codes, Optional.of(student.user())).stream()
            .map(Decisions.Released::decision)
            .filter(decision -> decision.outcome() == Outcome.ACQUIRED)
            .collect(Collectors.toMap(Decision::code, one -> one, (a, b) -> a));
    return framework.competencies().stream()
        .flatMap(
            one ->
                Optional.ofNullable(acquired.get(one.code()))
                    .map(decision -> new Decided(framework, one, decision))
                    .stream())
        .filter(one -> held.stream().noneMatch(badge -> badge.answers(one)))
        .toList();
  }

  /** Lets nobody release another decision about the student until the transaction ends. */
  void hold(Caller student) {
    decisions.hold(student.user(), student.course());
  }

  /**
   * The institution's word.
   *
   * @param name of the student
   */
  ObjectNode credential(Caller student, Decided one, String name) {
    return stating.credential(student, one.framework(), one.competency(), one.decision(), name);
  }
}
