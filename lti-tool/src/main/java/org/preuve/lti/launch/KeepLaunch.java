package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.course.User;
import org.preuve.lti.course.UserRepository;
import org.preuve.lti.deeplink.DeepLinkings;
import org.preuve.lti.platform.Registration;
import org.preuve.web.UserId;

/** Keeps what is new of a launch and opens its session, all or nothing. */
@Dependent
class KeepLaunch {

  private final UserRepository users;
  private final CourseRepository courses;
  private final OpenLaunch open;
  private final DeepLinkings deepLinkings;

  @Inject
  KeepLaunch(
      UserRepository users, CourseRepository courses, OpenLaunch open, DeepLinkings deepLinkings) {
    this.users = users;
    this.courses = courses;
    this.open = open;
    this.deepLinkings = deepLinkings;
  }

  /** Opens a session of its own for this launch. */
  @Transactional
  OpenedSession enter(Launch launch, Registration registration, Instant now) {
    var person = launch.person();
    var user = users.user(registration.id(), person.subject(), person.name());
    var course = course(launch, registration);
    courses.launched(course, user, Standing.of(launch.roles()));
    var reviewed = reviewed(launch, registration, course);
    var session =
        open.open(launch, registration, user.id(), user.name(), course.id(), reviewed, now);
    var asked = launch.deepLinking();
    if (asked != null) {
      deepLinkings.keep(session.caller(), launch.deployment(), asked, now.plus(OpenLaunch.LIFE));
    }
    return session;
  }

  /** A student whom we have never seen is one that the platform has mentioned; asking is not. */
  private @Nullable UserId reviewed(Launch launch, Registration registration, Course course) {
    if (launch.forUser() == null) {
      return null;
    }
    if (launch.privacy()) {
      return users.bySubject(registration.id(), launch.forUser()).map(User::id).orElse(null);
    }
    var student = users.user(registration.id(), launch.forUser(), "");
    courses.mentioned(course, student);
    return student.id();
  }

  private Course course(Launch launch, Registration registration) {
    var course = courses.course(registration.id(), launch.deployment(), launch.context().key());
    var services = launch.services();
    if (course.update(launch.context().title(), services.lineItems(), services.memberships())) {
      courses.change(course);
    }
    if (!launch.link().id().isEmpty() && launch.forUser() == null) {
      var link = launch.link();
      courses.keepLink(
          course, link.id(), link.title(), services.lineItem(), LandingPath.of(launch.target()));
    }
    return course;
  }
}
