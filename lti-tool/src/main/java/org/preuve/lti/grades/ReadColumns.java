package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.web.CourseId;

/**
 * Asks the platform which columns of a course are ours, at most every few minutes, so that no
 * assessment has to wait for it. Without an answer the list stays as it was.
 */
@Dependent
class ReadColumns {

  private static final Logger LOG = Logger.getLogger(ReadColumns.class.getName());

  private record Taken(Registration registration, Course course) {}

  private final CourseRepository courses;
  private final RegistrationRepository registrations;
  private final Columns columns;
  private final LineItems lineItems;

  @Inject
  ReadColumns(
      CourseRepository courses,
      RegistrationRepository registrations,
      Columns columns,
      LineItems lineItems) {
    this.courses = courses;
    this.registrations = registrations;
    this.columns = columns;
    this.lineItems = lineItems;
  }

  /** Brings the list up to date, if it is time. */
  void refresh(CourseId course) {
    take(course).ifPresent(this::read);
  }

  /** It is time when a teacher comes next. */
  void again(CourseId course) {
    columns.readAgain(course);
  }

  private Optional<Taken> take(CourseId id) {
    var course = course(id);
    return course.lineItems().isPresent() && columns.takeReading(course)
        ? Optional.of(new Taken(registrations.byId(course.registration()).orElseThrow(), course))
        : Optional.empty();
  }

  private Course course(CourseId id) {
    return courses.byId(id.value()).orElseThrow();
  }

  private void read(Taken taken) {
    var list = taken.course().lineItems().orElseThrow();
    lineItems
        .ours(taken.registration(), list)
        .fold(
            items -> {
              columns.replace(taken.course(), items.columns());
              return true;
            },
            unlisted -> {
              LOG.warning(() -> "columns of course " + taken.course().id().value() + " not read");
              return false;
            });
  }
}
