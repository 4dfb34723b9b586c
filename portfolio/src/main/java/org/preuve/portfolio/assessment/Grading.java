package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.web.CourseId;
import org.preuve.web.tenant.Tenant;

/** How the decisions of a course become scores. */
@Dependent
class Grading {

  private final GradingRepository choices;

  @Inject
  Grading(GradingRepository choices) {
    this.choices = choices;
  }

  /** What "in progress" is in the grade book of this course. */
  InProgress inProgress(CourseId course) {
    return choices
        .inProgress(Tenant.current(), course.value())
        .flatMap(InProgress::read)
        .orElse(InProgress.USUAL);
  }
}
