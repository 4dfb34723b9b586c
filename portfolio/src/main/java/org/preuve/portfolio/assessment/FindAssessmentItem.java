package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;

/** Finds what an assessor wants to judge, in the assessor's own course only. */
@Dependent
class FindAssessmentItem {

  private final Roster roster;
  private final Frameworks frameworks;
  private final SubmissionRepository submissions;
  private final WaitingRepository waiting;
  private final Clock clock;

  @Inject
  FindAssessmentItem(
      Roster roster,
      Frameworks frameworks,
      SubmissionRepository submissions,
      WaitingRepository waiting,
      Clock clock) {
    this.roster = roster;
    this.frameworks = frameworks;
    this.submissions = submissions;
    this.waiting = waiting;
    this.clock = clock;
  }

  /**
   * With the newest submission about that competency, for the course's framework; once it was
   * judged, with an earlier one whose pieces it left out unjudged.
   */
  Optional<AssessmentItem> newest(Caller caller, long student, String code) {
    var framework = frameworks.of(caller.course());
    int bloc = framework.blocOf(code).map(Bloc::number).orElse(0);
    int latest =
        submissions.latestAbout(student, caller.course().value(), framework.id(), bloc, code);
    long leftOut =
        waiting.leftOut(
            caller.registration(), caller.course().value(), student, framework.id(), code, latest);
    return seat(caller, framework, student, code, leftOut == 0 ? latest : (int) leftOut);
  }

  /** With that submission, as the page showed it. */
  Optional<AssessmentItem> at(Caller caller, long student, String code, int attempt) {
    var framework = frameworks.of(caller.course());
    boolean exists =
        attempt == 0
            || submissions
                .attempt(student, caller.course().value(), attempt)
                .filter(s -> s.framework().equals(framework.id()) && s.withdrawnAt().isEmpty())
                .isPresent();
    return exists ? seat(caller, framework, student, code, attempt) : Optional.empty();
  }

  private Optional<AssessmentItem> seat(
      Caller caller, Framework framework, long student, String code, int attempt) {
    if (framework.competency(code).isEmpty()) {
      return Optional.empty();
    }
    return roster.known(caller.course()).stream()
        .filter(m -> m.user().value() == student)
        .findFirst()
        .map(
            m ->
                new AssessmentItem(
                    m.user(), m.name(), framework.id(), code, attempt, clock.instant()));
  }
}
