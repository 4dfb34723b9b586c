package org.preuve.badges.correct;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.BadgeChanged;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.approval.Approvals;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.award.Given;
import org.preuve.badges.award.Reissue;
import org.preuve.badges.award.RevokeBadge;
import org.preuve.badges.log.AwardLog;
import org.preuve.badges.log.LogAction;
import org.preuve.badges.log.LogEntry;
import org.preuve.badges.status.StatusLists;
import org.preuve.web.Caller;

/**
 * Corrects one badge or many, all or none. What a holder keeps of a suspended or corrected badge is
 * no longer valid, since its bit is set; lifting and correcting write a credential of today, with a
 * bit of its own, under the same id.
 */
@Dependent
class CorrectAwards {

  private final AwardRepository awards;
  private final Achievements achievements;
  private final StatusLists lists;
  private final Reissue reissue;
  private final RevokeBadge revocation;
  private final Approvals approvals;
  private final AwardLog log;
  private final Event<BadgeChanged> changed;
  private final Clock clock;

  @Inject
  CorrectAwards(
      AwardRepository awards,
      Achievements achievements,
      StatusLists lists,
      Reissue reissue,
      RevokeBadge revocation,
      Approvals approvals,
      AwardLog log,
      Event<BadgeChanged> changed,
      Clock clock) {
    this.awards = awards;
    this.achievements = achievements;
    this.lists = lists;
    this.reissue = reissue;
    this.revocation = revocation;
    this.approvals = approvals;
    this.log = log;
    this.changed = changed;
    this.clock = clock;
  }

  /** Why nothing was done; empty if all of it was. */
  @Transactional
  Optional<CorrectReason> correct(Caller teacher, CorrectForm form) {
    var problem = form.problem();
    if (problem.isPresent()) {
      return problem;
    }
    var ids = form.awards().stream().sorted().toList();
    var action = Correction.of(form.action()).orElseThrow();
    if (action == Correction.REISSUE && form.newest()) {
      lockDesigns(teacher, ids);
    }
    // in one order, so that two who correct the same ones wait and do not block each other
    for (var id : ids) {
      awards.lock(teacher.registration(), id);
    }
    var found =
        ids.stream().flatMap(id -> awards.inCourse(id, teacher.course().value()).stream()).toList();
    if (found.size() < ids.size()) {
      return Optional.of(CorrectReason.CORRECT_UNKNOWN);
    }
    if (!found.stream().allMatch(action::fits)) {
      return Optional.of(CorrectReason.CORRECT_STATE);
    }
    var now = clock.instant();
    var planned = found.stream().map(award -> planned(teacher, award, action, form)).toList();
    if (action == Correction.REISSUE && !planned.stream().allMatch(Planned::fits)) {
      return Optional.of(CorrectReason.CORRECT_LEVEL);
    }
    // what another version, or another level, says would be awarded by one person alone
    if (planned.stream().anyMatch(one -> one.moves() || one.rises())
        && approvals.needed(teacher.registration(), teacher.course())) {
      return Optional.of(CorrectReason.CORRECT_SECOND);
    }
    if (action.writes() && planned.stream().anyMatch(one -> one.over(reissue, now))) {
      return Optional.of(CorrectReason.CORRECT_OVER);
    }
    if (twice(planned)) {
      return Optional.of(CorrectReason.CORRECT_HELD);
    }
    var entries = new ArrayList<LogEntry>();
    for (var one : planned) {
      entries.add(correct(teacher, one, action, form, now));
    }
    log.append(teacher.registration(), entries);
    return Optional.empty();
  }

  /** A badge, and the version that it is of from then on. */
  private record Planned(Award award, Achievement achievement, Given given) {

    boolean over(Reissue reissue, Instant now) {
      return reissue.over(award, achievement, now);
    }

    boolean fits() {
      return given.fits(achievement);
    }

    /** Whether it says another level than before. */
    boolean rises() {
      return given.level() != award.given().level();
    }

    boolean moves() {
      return !award.achievement().equals(achievement.id());
    }

    /** One badge of a version stands for a person. */
    String place() {
      return achievement.id() + " " + award.recipient().value();
    }
  }

  /** Before the badges, as whoever awards a design does; which design it is of never changes. */
  private void lockDesigns(Caller teacher, List<String> ids) {
    ids.stream()
        .flatMap(id -> awards.inCourse(id, teacher.course().value()).stream())
        .map(award -> achievement(award).design())
        .filter(design -> !design.isEmpty())
        .distinct()
        .sorted()
        .toList()
        .forEach(design -> achievements.lock(teacher.registration(), design));
  }

  private Planned planned(Caller teacher, Award award, Correction action, CorrectForm form) {
    var now = achievement(award);
    if (action != Correction.REISSUE) {
      return new Planned(award, now, award.given());
    }
    var next =
        form.newest() && now.designed()
            ? achievements.versions(teacher.course(), now.design()).get(0)
            : now;
    // the page asks for words about one designed badge only
    var said = form.awards().size() == 1 && now.designed() ? form : form.silent();
    return new Planned(award, next, said.given(award.given(), now.levels(), next.levels()));
  }

  /** Whether somebody holds, or would get, the version to which a badge moves. */
  private boolean twice(List<Planned> planned) {
    var places = new HashSet<String>();
    boolean alone = planned.stream().allMatch(one -> places.add(one.place()));
    return !alone
        || planned.stream()
            .filter(Planned::moves)
            .anyMatch(
                one ->
                    awards.standing(
                            one.award().registration(),
                            one.achievement().id(),
                            one.award().recipient().value())
                        > 0);
  }

  private LogEntry correct(
      Caller teacher, Planned planned, Correction action, CorrectForm form, Instant now) {
    var award = planned.award();
    var done =
        switch (action) {
          case SUSPEND -> suspend(award, now);
          case LIFT -> write(award, award.given(), planned.achievement(), LogAction.LIFTED, now);
          case REISSUE -> reissued(planned, form, now);
          case REVOKE -> revoke(teacher, award, form, now);
        };
    awards.changed(award.id(), now, done.action().name(), form.reason(), form.message());
    changed.fire(new BadgeChanged(award.id()));
    return LogEntry.of(
        done.action(),
        award.id(),
        done.achievement(),
        award.course(),
        award.recipient(),
        teacher.user(),
        now,
        done.credential(),
        form.reason());
  }

  private record Done(LogAction action, String achievement, String credential) {}

  private Done suspend(Award award, Instant now) {
    awards.suspend(award.id(), now);
    lists.revoke(award.position());
    return new Done(LogAction.SUSPENDED, award.achievement(), award.credential());
  }

  private Done revoke(Caller teacher, Award award, CorrectForm form, Instant now) {
    revocation.take(teacher, award, form.reason(), now);
    return new Done(LogAction.REVOKED, award.achievement(), award.credential());
  }

  private Done reissued(Planned planned, CorrectForm form, Instant now) {
    var award = planned.award();
    lists.revoke(award.position());
    if (planned.moves() && !planned.achievement().frozen()) {
      achievements.freeze(planned.achievement());
    }
    return write(award, planned.given(), planned.achievement(), LogAction.REISSUED, now);
  }

  private Done write(
      Award award, Given given, Achievement achievement, LogAction action, Instant now) {
    var credential = reissue.write(award, achievement, given, now);
    return new Done(action, achievement.id(), credential);
  }

  private Achievement achievement(Award award) {
    return achievements.find(award.achievement()).orElseThrow();
  }

  /** Those of the course with these ids, for the form. */
  List<Award> found(Caller teacher, List<String> ids) {
    return ids.stream()
        .distinct()
        .limit(CorrectForm.MOST)
        .flatMap(id -> awards.inCourse(id, teacher.course().value()).stream())
        .toList();
  }
}
