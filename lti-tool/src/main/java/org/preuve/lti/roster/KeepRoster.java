package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.CourseId;
import org.preuve.lti.launch.ContextRoles;
import org.preuve.lti.launch.Course;
import org.preuve.lti.launch.CourseRepository;
import org.preuve.lti.launch.Membership.Standing;
import org.preuve.lti.launch.UserRepository;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;

/** Stores what a platform says about the members of a course. */
@Dependent
class KeepRoster {

  private static final Duration PACE = Duration.ofMinutes(5);

  /** A course whose members are to be read now, by us. */
  record Taken(Registration registration, Course course, URI memberships) {}

  private final CourseRepository courses;
  private final UserRepository users;
  private final RegistrationRepository registrations;
  private final Clock clock;

  @Inject
  KeepRoster(
      CourseRepository courses,
      UserRepository users,
      RegistrationRepository registrations,
      Clock clock) {
    this.courses = courses;
    this.users = users;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** Takes the course for one reading; empty when it was read lately or has no list. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Taken> take(CourseId id) {
    var now = clock.instant();
    if (courses.takeRoster(id.value(), now, now.minus(PACE)) != 1) {
      return Optional.empty();
    }
    var course = courses.byId(id.value()).orElseThrow();
    var registration = registrations.byId(course.registration()).orElseThrow();
    return course.memberships().map(list -> new Taken(registration, course, list));
  }

  /** Keeps one page; the row ids of its people. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Long> page(Taken taken, MemberPage page) {
    var ids = new ArrayList<Long>();
    for (var member : page.members()) {
      var user = users.user(taken.registration().id(), member.subject(), member.name());
      var standing = Standing.of(ContextRoles.read(member.roles()));
      courses.listed(taken.course(), user, standing, member.active());
      ids.add(user.id().value());
    }
    return ids;
  }

  /** The whole list was read: who is not on it has left. */
  @Transactional(TxType.REQUIRES_NEW)
  void complete(Taken taken, Collection<Long> listed) {
    if (!listed.isEmpty()) {
      courses.left(taken.course().id().value(), listed);
    }
  }
}
