package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.submission.SubmissionRepository;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Finds what an assessor wants to judge, in the assessor's own course only. */
@Dependent
class FindAssessmentItem {

  private final Roster roster;
  private final Frameworks frameworks;
  private final SubmissionRepository submissions;
  private final WaitingRepository waiting;
  private final HideNames hideNames;
  private final Clock clock;

  @Inject
  FindAssessmentItem(
      Roster roster,
      Frameworks frameworks,
      SubmissionRepository submissions,
      WaitingRepository waiting,
      HideNames hideNames,
      Clock clock) {
    this.roster = roster;
    this.frameworks = frameworks;
    this.submissions = submissions;
    this.waiting = waiting;
    this.hideNames = hideNames;
    this.clock = clock;
  }

  /** The same for whom an address names, by row id or pseudonym. */
  Optional<AssessmentItem> newest(Caller caller, String who, String code) {
    return hideNames.person(caller, who).flatMap(student -> newest(caller, student, code));
  }

  /** The same with that submission. */
  Optional<AssessmentItem> at(Caller caller, String who, String code, int attempt) {
    return hideNames
        .person(caller, who)
        .flatMap(student -> at(caller, student.value(), code, attempt));
  }

  /** Whether an address names a person whose work may be opened by the pseudonym only. */
  boolean named(Caller caller, String who) {
    return hideNames.named(caller, who);
  }

  /**
   * With the newest submission about that competency, for the course's framework; once it was
   * judged, with an earlier one whose pieces it left out unjudged.
   */
  Optional<AssessmentItem> newest(Caller caller, UserId person, String code) {
    long student = person.value();
    var framework = frameworks.of(caller.course());
    int bloc = framework.blocOf(code).map(Bloc::number).orElse(0);
    return waiting
        .judgedNext(
            caller.registration(), caller.course().value(), student, framework.id(), bloc, code)
        .stream()
        .findFirst()
        .map(row -> new Shown(((Number) row[0]).intValue(), Optional.of(instant(row[1]))))
        .or(() -> Optional.of(Shown.NOTHING))
        .flatMap(shown -> seat(caller, framework, student, code, shown));
  }

  private static Instant instant(Object micros) {
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }

  /** A submission and when it was frozen; number 0 without one. */
  private record Shown(int attempt, Optional<Instant> frozenAt) {

    static final Shown NOTHING = new Shown(0, Optional.empty());
  }

  /** With that submission, as the page showed it. */
  Optional<AssessmentItem> at(Caller caller, long student, String code, int attempt) {
    var framework = frameworks.of(caller.course());
    if (attempt == 0) {
      return seat(caller, framework, student, code, Shown.NOTHING);
    }
    return submissions
        .attempt(student, caller.course().value(), attempt)
        .filter(s -> s.framework().equals(framework.id()) && s.withdrawnAt().isEmpty())
        .map(s -> new Shown(attempt, Optional.of(s.frozenAt())))
        .flatMap(shown -> seat(caller, framework, student, code, shown));
  }

  private Optional<AssessmentItem> seat(
      Caller caller, Framework framework, long student, String code, Shown shown) {
    if (framework.competency(code).isEmpty()) {
      return Optional.empty();
    }
    var names = hideNames.of(caller);
    return roster.known(caller.course()).stream() // a page has read it already
        .filter(m -> m.user().value() == student)
        .findFirst()
        .map(
            m ->
                new AssessmentItem(
                    m.user(),
                    names.ownHandle(m.user()),
                    names.shown(m.user(), m.name()),
                    names.ownVeil(m.user()),
                    framework.id(),
                    code,
                    shown.attempt(),
                    shown.frozenAt(),
                    clock.instant()));
  }
}
