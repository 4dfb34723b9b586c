package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.course.User;
import org.preuve.lti.course.UserRepository;
import org.preuve.lti.deeplink.DeepLinkings;
import org.preuve.lti.platform.Registration;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.session.LaunchSession;
import org.preuve.web.session.LaunchSessionRepository;

/** Keeps person, course and link of a launch and opens its session, all or nothing. */
@Dependent
class EnterCourse {

  static final Duration LIFE = Duration.ofHours(8);

  private final UserRepository users;
  private final CourseRepository courses;
  private final LaunchSessionRepository sessions;
  private final DeepLinkings deepLinkings;

  @Inject
  EnterCourse(
      UserRepository users,
      CourseRepository courses,
      LaunchSessionRepository sessions,
      DeepLinkings deepLinkings) {
    this.users = users;
    this.courses = courses;
    this.sessions = sessions;
    this.deepLinkings = deepLinkings;
  }

  /** Opens a session of its own for this launch. */
  @Transactional
  OpenedSession enter(Launch launch, Registration registration, Instant now) {
    var person = launch.person();
    var user = users.user(registration.id(), person.subject(), person.name());
    var course = course(launch, registration);
    courses.launched(course, user, Standing.of(launch.roles()));
    var caller = caller(launch, registration, user, course);
    var secret = Ids.random();
    var expires = now.plus(LIFE);
    sessions.add(new LaunchSession(caller, Hashes.sha256(secret), registration.origins(), expires));
    var asked = launch.deepLinking();
    if (asked != null) {
      deepLinkings.keep(caller, launch.deployment(), asked, expires);
    }
    return new OpenedSession(caller, secret, reviewed(launch, registration, course));
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

  private static Caller caller(Launch launch, Registration registration, User user, Course course) {
    return new Caller(
        registration.id(),
        user.id(),
        user.name(),
        course.id(),
        course.title(),
        launch.link().id(),
        launch.roles(),
        launch.locale(),
        Ids.random(),
        Ids.random());
  }
}
