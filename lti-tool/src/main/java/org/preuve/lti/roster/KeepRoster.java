package org.preuve.lti.roster;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.course.ContextRoles;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.course.User;
import org.preuve.lti.course.UserRepository;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.lti.roster.MemberPage.Listed;
import org.preuve.lti.roster.RosterCheck.Change;
import org.preuve.lti.roster.RosterCheck.Changes;
import org.preuve.lti.roster.RosterCheck.Known;
import org.preuve.lti.roster.RosterCheck.Scope;
import org.preuve.web.CourseId;

/** Stores what a platform says about the members of a course. */
@Dependent
class KeepRoster {

  private static final int AT_ONCE = 500;

  /**
   * A list that is to be read now, by us.
   *
   * @param link id of a link, empty for the whole course
   */
  record Taken(
      Registration registration,
      CourseId course,
      String link,
      URI memberships,
      RosterReading reading) {}

  private final RosterRepository readings;
  private final CourseRepository courses;
  private final UserRepository users;
  private final RegistrationRepository registrations;
  private final Clock clock;

  @Inject
  KeepRoster(
      RosterRepository readings,
      CourseRepository courses,
      UserRepository users,
      RegistrationRepository registrations,
      Clock clock) {
    this.readings = readings;
    this.courses = courses;
    this.users = users;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** Takes a list for one reading; empty when it was read within {@code pace} or there is none. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Taken> take(CourseId id, String link, Duration pace) {
    var course = courses.byId(id.value()).orElseThrow();
    var memberships = course.memberships();
    if (memberships.isEmpty() || !knows(id, link)) {
      return Optional.empty();
    }
    var now = clock.instant();
    var known = readings.of(id.value(), link);
    if (known.isEmpty()) {
      readings.prepare(course.registration(), id.value(), link, Instant.EPOCH);
    } else if (known.get().takenAfter(now.minus(pace))) {
      return Optional.empty();
    }
    if (readings.take(id.value(), link, now, now.minus(pace)) != 1) {
      return Optional.empty();
    }
    var registration = registrations.byId(course.registration()).orElseThrow();
    var reading = readings.of(id.value(), link).orElseThrow();
    return Optional.of(new Taken(registration, id, link, memberships.get(), reading));
  }

  private boolean knows(CourseId course, String link) {
    return link.isEmpty() || courses.linksNamed(course.value(), link) > 0;
  }

  /** What became of the readings of a list. */
  @Transactional
  Optional<RosterReading> reading(CourseId course, String link) {
    return readings.of(course.value(), link);
  }

  /** Whether the platform lists the members of the course at all. */
  @Transactional
  boolean offered(CourseId course) {
    return courses.byId(course.value()).flatMap(c -> c.memberships()).isPresent();
  }

  /** Keeps that a reading came to nothing. */
  @Transactional(TxType.REQUIRES_NEW)
  void failed(Taken taken, ReadMembers.End end) {
    taken.reading().failed(end);
    readings.change(taken.reading());
  }

  /** Keeps the whole list. */
  @Transactional(TxType.REQUIRES_NEW)
  void whole(Taken taken, ReadMembers.Read read, boolean learnersOnly) {
    var scope = learnersOnly ? Scope.LEARNERS : Scope.EVERYBODY;
    var changes = apply(taken, read, read.end() == ReadMembers.End.CAPPED ? Scope.SOME : scope);
    taken.reading().whole(read, learnersOnly, changes, clock.instant());
    readings.change(taken.reading());
  }

  /** Keeps what has changed since the last reading. */
  @Transactional(TxType.REQUIRES_NEW)
  void differences(Taken taken, ReadMembers.Read read) {
    var changes = apply(taken, read, Scope.SOME);
    taken.reading().kept(read, changes, clock.instant());
    readings.change(taken.reading());
  }

  /** Keeps who may open a link. */
  @Transactional(TxType.REQUIRES_NEW)
  void ofLink(Taken taken, ReadMembers.Read read) {
    long course = taken.course().value();
    readings.forgetLink(course, taken.link());
    for (var change : listed(taken, read.members())) {
      if (change.active()) {
        readings.addToLink(taken.registration().id(), course, taken.link(), change.user());
      }
    }
    var none = new Changes(List.of(), 0, 0);
    taken.reading().whole(read, false, none, clock.instant());
    readings.change(taken.reading());
  }

  private Changes apply(Taken taken, ReadMembers.Read read, Scope scope) {
    var known = new HashMap<Long, Known>();
    courses
        .memberships(taken.course().value())
        .forEach(m -> known.put(m.user(), new Known(m.listedAs(), m.active())));
    var changes = RosterCheck.check(known, listed(taken, read.members()), scope);
    changes
        .members()
        .forEach(
            c ->
                courses.listed(
                    taken.registration().id(),
                    taken.course().value(),
                    c.user(),
                    c.listedAs(),
                    c.active()));
    return changes;
  }

  private List<Change> listed(Taken taken, List<Listed> members) {
    var listed = new ArrayList<Change>();
    for (int at = 0; at < members.size(); at += AT_ONCE) {
      var some = members.subList(at, Math.min(at + AT_ONCE, members.size()));
      var known = known(taken, some);
      for (var member : some) {
        listed.add(
            new Change(
                user(taken, known, member),
                Standing.of(ContextRoles.read(member.roles())),
                member.active()));
      }
    }
    return listed;
  }

  private Map<String, User> known(Taken taken, List<Listed> members) {
    var subjects = members.stream().map(Listed::subject).toList();
    return users.bySubjects(taken.registration().id(), subjects).stream()
        .collect(toMap(User::subject, user -> user, (one, same) -> one));
  }

  private long user(Taken taken, Map<String, User> known, Listed member) {
    var user = known.get(member.subject());
    return user != null && (member.name().isEmpty() || user.name().equals(member.name()))
        ? user.id().value()
        : users.listed(taken.registration().id(), member.subject(), member.name()).id().value();
  }
}
