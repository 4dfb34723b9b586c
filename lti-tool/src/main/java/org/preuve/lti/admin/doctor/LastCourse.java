package org.preuve.lti.admin.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.preuve.lti.course.Course;
import org.preuve.lti.platform.Registration;

/** The course that the doctor asks the services about. */
@Dependent
class LastCourse {

  private final LastCourseRepository courses;

  @Inject
  LastCourse(LastCourseRepository courses) {
    this.courses = courses;
  }

  @Transactional
  Optional<Course> withMembers(Registration registration) {
    return courses.withMembers(registration.id());
  }

  @Transactional
  Optional<Course> withLineItems(Registration registration) {
    return courses.withLineItems(registration.id()).stream().findFirst();
  }
}
