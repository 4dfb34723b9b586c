package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.launch.Course;
import org.preuve.lti.launch.CourseRepository;
import org.preuve.lti.launch.User;
import org.preuve.lti.launch.UserRepository;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;

/** Reads where a score goes, and keeps a line item that was found. */
@Dependent
class ScoreAddress {

  /**
   * Where a score goes.
   *
   * @param lineItem column of the grade book, null while we have none
   */
  record Place(Registration registration, Course course, User student, @Nullable URI lineItem) {}

  private final RegistrationRepository registrations;
  private final CourseRepository courses;
  private final UserRepository users;

  @Inject
  ScoreAddress(
      RegistrationRepository registrations, CourseRepository courses, UserRepository users) {
    this.registrations = registrations;
    this.courses = courses;
    this.users = users;
  }

  /** The link's own column comes first, then the one that we made. */
  @Transactional
  Place of(QueuedScore score) {
    var course = courses.byId(score.course().value()).orElseThrow();
    var lineItem =
        courses.links(course.id().value()).stream()
            .flatMap(link -> link.lineItem().stream())
            .findFirst()
            .or(course::lineItem);
    return new Place(
        registrations.byId(score.registration()).orElseThrow(),
        course,
        users.byId(score.student().value()).orElseThrow(),
        lineItem.orElse(null));
  }

  /** Keeps the column for the next score. */
  @Transactional
  void keep(Course course, URI lineItem) {
    courses.keepLineItem(course.id().value(), lineItem.toString());
  }

  /** Forgets a column that the teacher deleted. */
  @Transactional
  void forget(Course course, URI lineItem) {
    courses.forgetLineItem(course.id().value(), lineItem.toString());
    courses.keepLineItem(course.id().value(), null);
  }
}
