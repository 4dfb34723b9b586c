package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.assessment.FrozenEvidence;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Gathers what an award depends on. */
@Dependent
class FindCandidate {

  private final Frameworks frameworks;
  private final Decisions decisions;
  private final FrozenEvidence frozenEvidence;
  private final Achievements achievements;
  private final AwardRepository awards;
  private final Roster roster;

  @Inject
  FindCandidate(
      Frameworks frameworks,
      Decisions decisions,
      FrozenEvidence frozenEvidence,
      Achievements achievements,
      AwardRepository awards,
      Roster roster) {
    this.frameworks = frameworks;
    this.decisions = decisions;
    this.frozenEvidence = frozenEvidence;
    this.achievements = achievements;
    this.awards = awards;
    this.roster = roster;
  }

  /**
   * Empty if the course's framework has no competency with that code, and of whoever is neither in
   * the course nor was decided about there: nobody learns names by counting.
   */
  Optional<Candidate> find(Caller assessor, UserId student, String code) {
    var framework = frameworks.of(assessor.course());
    return framework
        .competency(code)
        .map(competency -> candidate(assessor, student, framework, competency))
        .filter(
            found ->
                found.decision().isPresent()
                    || roster.ids(assessor.course()).contains(student.value()));
  }

  /** The same, and no decision about the student is released before the transaction ends. */
  Optional<Candidate> hold(Caller assessor, UserId student, String code) {
    if (find(assessor, student, code).isEmpty()) {
      return Optional.empty(); // nothing is kept about somebody who is not there
    }
    decisions.hold(student, assessor.course());
    return find(assessor, student, code);
  }

  private Candidate candidate(
      Caller assessor, UserId student, Framework framework, Competency competency) {
    var code = competency.code();
    return new Candidate(
        student,
        framework,
        competency,
        decisions.released(student, assessor.course(), code),
        frozenEvidence.forDecision(student, assessor.course(), code),
        achievements
            .existing(assessor.registration(), framework.id(), code)
            .flatMap(a -> awards.last(a.id(), student.value())));
  }
}
