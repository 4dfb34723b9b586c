package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.grades.LineItems.Look;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.web.CourseId;

/**
 * Notices that a column is in the grade book no more: what it took is there no more either, and is
 * no longer called sent.
 */
@Dependent
class GoneColumns {

  /** Most columns that are asked for at once. */
  private static final int MOST = 40;

  /** Nobody waits longer for a slow platform. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final CourseRepository courses;
  private final RegistrationRepository registrations;
  private final ScoreOutbox outbox;
  private final Columns columns;
  private final LineItems lineItems;
  private final Clock clock;

  @Inject
  GoneColumns(
      CourseRepository courses,
      RegistrationRepository registrations,
      ScoreOutbox outbox,
      Columns columns,
      LineItems lineItems,
      Clock clock) {
    this.courses = courses;
    this.registrations = registrations;
    this.outbox = outbox;
    this.columns = columns;
    this.lineItems = lineItems;
    this.clock = clock;
  }

  /** Asks for every column that took a score in force, unless that was just done. */
  void look(CourseId id) {
    var taking = outbox.columns(id);
    var course = courses.byId(id.value()).orElseThrow();
    if (taking.isEmpty() || !columns.takeLooking(course)) {
      return;
    }
    var registration = registrations.byId(course.registration()).orElseThrow();
    var end = clock.instant().plus(PATIENCE);
    taking.stream()
        .limit(MOST)
        .takeWhile(column -> clock.instant().isBefore(end))
        .filter(column -> lineItems.look(registration, column) == Look.GONE)
        .forEach(column -> lose(course, column));
  }

  /**
   * A score came back from that column as from one that does not exist. It may be the student who
   * does not; a platform that shows no columns is believed, but takes nothing back of what it took.
   */
  void refused(Registration registration, Course course, URI column) {
    switch (lineItems.look(registration, column)) {
      case GONE -> lose(course, column);
      case UNKNOWN -> columns.forget(course, column);
      case THERE -> {}
    }
  }

  private void lose(Course course, URI column) {
    columns.forget(course, column);
    outbox.lose(course.id(), column);
  }
}
