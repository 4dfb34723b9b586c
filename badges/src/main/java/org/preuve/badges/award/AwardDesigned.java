package org.preuve.badges.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.status.StatusLists;
import org.preuve.lti.course.People;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** Gives a person a badge that a teacher designed, once for each version. */
@Dependent
public class AwardDesigned {

  private final Achievements achievements;
  private final StatusLists lists;
  private final Issuers issuers;
  private final SignAward signing;
  private final AwardRepository awards;
  private final People people;
  private final AwardLog log;
  private final Clock clock;

  @Inject
  AwardDesigned(
      Achievements achievements,
      StatusLists lists,
      Issuers issuers,
      SignAward signing,
      AwardRepository awards,
      People people,
      AwardLog log,
      Clock clock) {
    this.achievements = achievements;
    this.lists = lists;
    this.issuers = issuers;
    this.signing = signing;
    this.awards = awards;
    this.people = people;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Why somebody gets it.
   *
   * @param given what a teacher says of the person
   * @param rule how the log names the rule that it comes from, empty without one
   * @param rests competencies whose decisions it rests on: who lowers one is asked what becomes of
   *     it
   * @param approver the second teacher, where one had to agree
   */
  public record Why(
      Given given, String rule, List<FrameworkCode> rests, Optional<UserId> approver) {

    public Why {
      rests = List.copyOf(rests);
    }
  }

  /**
   * @param by who awards it
   * @return whether it was awarded; false for who holds it
   */
  @Transactional
  public boolean award(
      Achievement achievement, CourseId course, UserId by, UserId recipient, Why why) {
    long registration = achievement.registration();
    if (awards.standing(registration, achievement.id(), recipient.value()) > 0) {
      return false; // no position of a list is spent on it
    }
    issuers.of(registration); // a first key takes a second: make it before any row is locked
    achievements.lock(registration, achievement.design());
    if (!achievement.frozen()) {
      achievements.freeze(achievement);
    }
    var name = people.name(recipient);
    var position = lists.reserve(registration);
    var id = Ids.random();
    var now = clock.instant();
    var credential = signing.sign(id, achievement, name, why.given(), lists.entry(position), now);
    awards.addDesigned(
        id,
        registration,
        achievement.id(),
        recipient.value(),
        name,
        course.value(),
        credential,
        position.list(),
        position.index(),
        people.name(by),
        by.value(),
        now,
        why.given().narrative(),
        why.given().level(),
        why.given().link());
    // two requests at once: the unique key lets one of them in
    if (awards.stored(registration, id) == 0) {
      return false;
    }
    why.rests().forEach(place -> awards.rests(id, place.framework(), place.code(), registration));
    achievement
        .validity()
        .end(now, signing.zone())
        .ifPresent(end -> awards.end(registration, id, end));
    log.append(
        registration,
        List.of(
            LogEntry.of(
                    LogAction.AWARDED,
                    id,
                    achievement.id(),
                    course,
                    recipient,
                    by,
                    now,
                    credential,
                    why.rule())
                .approvedBy(why.approver())));
    return true;
  }
}
