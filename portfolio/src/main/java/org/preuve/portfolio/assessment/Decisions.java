package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** Released decisions in force; drafts are never among them. */
@ForOtherModules
@Dependent
public class Decisions {

  private final AssessmentRepository assessments;

  @Inject
  Decisions(AssessmentRepository assessments) {
    this.assessments = assessments;
  }

  /** The decision on one competency. */
  public Optional<Decision> released(UserId student, CourseId course, String code) {
    return assessments.history(student.value(), course.value(), code).stream()
        .findFirst()
        .map(ReleasedDecision::decision);
  }
}
