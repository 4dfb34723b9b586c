package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.UserRepository;
import org.preuve.lti.platform.RegistrationRepository;

/** Reads whose score it is. */
@Dependent
class ScorePlaces {

  private final RegistrationRepository registrations;
  private final CourseRepository courses;
  private final UserRepository users;

  @Inject
  ScorePlaces(
      RegistrationRepository registrations, CourseRepository courses, UserRepository users) {
    this.registrations = registrations;
    this.courses = courses;
    this.users = users;
  }

  /** As it stands now. */
  @Transactional
  ScorePlace of(QueuedScore score) {
    return new ScorePlace(
        registrations.byId(score.registration()).orElseThrow(),
        courses.byId(score.course().value()).orElseThrow(),
        users.byId(score.student().value()).orElseThrow());
  }
}
