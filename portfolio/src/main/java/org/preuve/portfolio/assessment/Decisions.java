package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.Decision;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** Released decisions in force; drafts are never among them. */
@ForOtherModules
@Dependent
public class Decisions {

  private final AssessmentRepository assessments;
  private final Frameworks frameworks;

  @Inject
  Decisions(AssessmentRepository assessments, Frameworks frameworks) {
    this.assessments = assessments;
    this.frameworks = frameworks;
  }

  /** The decision on one competency of the framework that the course works with. */
  public Optional<Decision> released(UserId student, CourseId course, String code) {
    var framework = frameworks.of(course).id();
    return assessments.history(student.value(), course.value(), framework, code).stream()
        .findFirst()
        .map(ReleasedDecision::decision);
  }
}
