package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.approval.Approvals;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.status.StatusLists;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Frozen;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** Gives a person a badge, once. */
@Dependent
class AwardBadge {

  private final FindCandidate candidates;
  private final Achievements achievements;
  private final StatusLists lists;
  private final Issuers issuers;
  private final SignAward signing;
  private final AwardRepository awards;
  private final BadgeScores scores;
  private final People people;
  private final Approvals approvals;
  private final AwardLog log;
  private final Clock clock;

  @Inject
  AwardBadge(
      FindCandidate candidates,
      Achievements achievements,
      StatusLists lists,
      Issuers issuers,
      SignAward signing,
      AwardRepository awards,
      BadgeScores scores,
      People people,
      Approvals approvals,
      AwardLog log,
      Clock clock) {
    this.candidates = candidates;
    this.achievements = achievements;
    this.lists = lists;
    this.issuers = issuers;
    this.signing = signing;
    this.awards = awards;
    this.scores = scores;
    this.people = people;
    this.approvals = approvals;
    this.log = log;
    this.clock = clock;
  }

  /** Where the course wants two teachers, it waits for the second. */
  @Transactional
  AwardOutcome award(Caller assessor, UserId student, String code) {
    boolean asks = approvals.needed(assessor.registration(), assessor.course());
    return award(
        assessor,
        student,
        code,
        candidate ->
            asks ? ask(assessor, candidate) : store(assessor, candidate, Optional.empty()));
  }

  /**
   * Both agree.
   *
   * @param assessor who prepared it
   */
  @Transactional
  AwardOutcome award(Caller assessor, UserId approver, UserId student, String code) {
    return award(
        assessor, student, code, candidate -> store(assessor, candidate, Optional.of(approver)));
  }

  private AwardOutcome award(
      Caller assessor, UserId student, String code, Function<Candidate, AwardOutcome> done) {
    issuers.of(assessor.registration()); // a first key takes a second: before any row is locked
    var candidate = candidates.hold(assessor, student, code);
    if (candidate.isEmpty()) {
      return new AwardOutcome.Refused(AwardReason.AWARD_COMPETENCY);
    }
    return candidate
        .get()
        .refusal()
        .<AwardOutcome>map(AwardOutcome.Refused::new)
        .orElseGet(() -> done.apply(candidate.get()));
  }

  private AwardOutcome ask(Caller assessor, Candidate candidate) {
    return approvals
        .ask(
            assessor.registration(),
            assessor.course(),
            assessor.user(),
            BadgeApproval.KIND,
            BadgeApproval.subject(candidate.student(), candidate.competency().code()))
        .<AwardOutcome>map(AwardOutcome.Refused::new)
        .orElseGet(AwardOutcome.Asked::new);
  }

  /** Two requests at once: the unique key lets one of them in. */
  private AwardOutcome store(Caller assessor, Candidate candidate, Optional<UserId> approver) {
    var registration = assessor.registration();
    var achievement = achievements.of(registration, candidate.framework(), candidate.competency());
    var frozen = candidate.frozen().orElseThrow();
    var decision = candidate.decision().orElseThrow();
    var recipient = people.name(candidate.student());
    var position = lists.reserve(registration);
    var id = Ids.random();
    var now = clock.instant();
    var credential = signing.sign(id, achievement, recipient, frozen, lists.entry(position), now);
    awards.add(
        id,
        registration,
        achievement.id(),
        candidate.student().value(),
        recipient,
        assessor.course().value(),
        frozen.submission(),
        frozen.sha256(),
        credential,
        position.list(),
        position.index(),
        people.name(decision.assessor()),
        assessor.user().value(),
        now);
    if (awards.stored(registration, id) == 0) {
      return new AwardOutcome.Refused(AwardReason.AWARD_ALREADY);
    }
    name(id, registration, frozen);
    scores.awarded(assessor, candidate.student(), candidate.competency().code(), now);
    log.append(
        registration,
        List.of(
            LogEntry.of(
                    LogAction.AWARDED,
                    id,
                    achievement.id(),
                    assessor.course(),
                    candidate.student(),
                    assessor.user(),
                    now,
                    credential,
                    "")
                .approvedBy(approver)));
    return new AwardOutcome.Awarded(id);
  }

  private void name(String award, long registration, Frozen frozen) {
    for (var place = 0; place < frozen.items().size(); place++) {
      var item = frozen.items().get(place);
      awards.keepEvidence(
          award,
          place,
          registration,
          item.evidence().value(),
          item.kind().name(),
          item.title(),
          item.sha256(),
          item.digests().getOrDefault("merkleRoot", ""),
          item.page().orElse(""));
    }
  }
}
