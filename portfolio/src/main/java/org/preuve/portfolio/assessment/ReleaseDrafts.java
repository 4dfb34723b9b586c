package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.Role;

/** Releases drafts as they stand, now or at a set time; one transaction for each. */
@Dependent
class ReleaseDrafts {

  private final AssessmentRepository assessments;
  private final ReleaseDecision releaseDecision;
  private final FindAssessmentItem findSeat;
  private final Frameworks frameworks;
  private final Roster roster;
  private final Clock clock;

  @Inject
  ReleaseDrafts(
      AssessmentRepository assessments,
      ReleaseDecision releaseDecision,
      FindAssessmentItem findSeat,
      Frameworks frameworks,
      Roster roster,
      Clock clock) {
    this.assessments = assessments;
    this.releaseDecision = releaseDecision;
    this.findSeat = findSeat;
    this.frameworks = frameworks;
    this.roster = roster;
    this.clock = clock;
  }

  /** Why it was not released; empty when it was. */
  @Transactional
  Optional<AssessReason> release(Caller assessor, ChosenDraft chosen) {
    return mine(assessor, chosen)
        .map(draft -> release(assessor, draft))
        .orElseGet(() -> Optional.of(AssessReason.DRAFT_CONFLICT));
  }

  /** Why it does not go out at that time, as far as that is known now; empty when it will. */
  @Transactional
  Optional<AssessReason> plan(Caller assessor, ChosenDraft chosen, Instant at) {
    return mine(assessor, chosen)
        .map(draft -> plan(assessor, draft, at))
        .orElseGet(() -> Optional.of(AssessReason.DRAFT_CONFLICT));
  }

  private Optional<AssessReason> plan(Caller assessor, Draft draft, Instant at) {
    var hindrance = hindrance(assessor, draft);
    if (hindrance.isEmpty()) {
      draft.planned(at, assessor.locale());
      assessments.change(draft);
    }
    return hindrance;
  }

  private Optional<AssessReason> hindrance(Caller assessor, Draft draft) {
    return with(
        assessor,
        draft,
        seat ->
            releaseDecision
                .hindrance(assessor, seat, draft.judgement(), draft.seen(), Map.of())
                .flatMap(ReleaseOutcome::refusal));
  }

  /** It stays a draft. */
  @Transactional
  Optional<AssessReason> unplan(Caller assessor, ChosenDraft chosen) {
    var found = mine(assessor, chosen);
    found.ifPresent(
        draft -> {
          draft.unplanned("");
          assessments.change(draft);
        });
    return found.isPresent() ? Optional.empty() : Optional.of(AssessReason.DRAFT_CONFLICT);
  }

  /**
   * A draft whose time has come. Two nodes that find it at once release it once: the second waits
   * for the lock, and finds that it is gone. Nobody looks at it now: who may assess and be assessed
   * is asked again.
   */
  @Transactional
  void ripe(long id) {
    locked(id)
        .filter(draft -> draft.releaseAt().filter(at -> !at.isAfter(clock.instant())).isPresent())
        .ifPresent(
            draft ->
                away(draft)
                    .or(() -> release(author(draft), draft))
                    .ifPresent(
                        reason -> {
                          draft.unplanned(reason.name());
                          assessments.change(draft);
                        }));
  }

  private Optional<AssessReason> away(Draft draft) {
    if (!roster.assesses(draft.course(), draft.assessor())) {
      return Optional.of(AssessReason.ASSESSOR_AWAY);
    }
    return student(draft).filter(Roster.Member::active).isEmpty()
        ? Optional.of(AssessReason.STUDENT_AWAY)
        : Optional.empty();
  }

  private Optional<Roster.Member> student(Draft draft) {
    return roster.known(draft.course(), draft.student());
  }

  /** The decision that its assessor has seen must still be the one in force. */
  private Optional<AssessReason> release(Caller assessor, Draft draft) {
    return with(
        assessor,
        draft,
        seat ->
            releaseDecision
                .release(assessor, seat, draft.judgement(), draft.seen(), Map.of())
                .refusal());
  }

  /** A draft may be older than the framework and the students of the course. */
  private Optional<AssessReason> with(
      Caller assessor, Draft draft, Function<AssessmentItem, Optional<AssessReason>> work) {
    var framework = frameworks.of(draft.course());
    if (!framework.id().equals(draft.framework()) || framework.competency(draft.code()).isEmpty()) {
      return Optional.of(AssessReason.FRAMEWORK_CHANGED);
    }
    if (student(draft).isEmpty()) {
      return Optional.of(AssessReason.STUDENT_AWAY);
    }
    return findSeat
        .at(assessor, draft.student().value(), draft.code(), draft.attempt())
        .map(work)
        .orElseGet(() -> Optional.of(AssessReason.ASSESSMENT_NOT_FOUND));
  }

  private Optional<Draft> mine(Caller assessor, ChosenDraft chosen) {
    return locked(chosen.id())
        .filter(draft -> draft.assessor().equals(assessor.user()))
        .filter(draft -> draft.course().equals(assessor.course()))
        .filter(draft -> draft.version() == chosen.version());
  }

  /** Read again under the lock of its student. */
  private Optional<Draft> locked(long id) {
    return assessments
        .draft(id)
        .flatMap(
            draft -> {
              assessments.lock(draft.student().value(), draft.course().value());
              return assessments.draft(id);
            });
  }

  /** Whoever set the time decides; no session is open then. */
  private static Caller author(Draft draft) {
    return new Caller(
        draft.tenant(),
        draft.assessor(),
        "",
        draft.course(),
        "",
        "",
        Set.of(Role.INSTRUCTOR),
        draft.releaseLanguage(),
        "",
        "");
  }
}
