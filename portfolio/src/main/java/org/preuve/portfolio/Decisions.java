package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.lti.CourseId;
import org.preuve.lti.UserId;
import org.preuve.portfolio.assessment.AssessmentRepository;
import org.preuve.portfolio.assessment.Released;

/** Released decisions in force; drafts are never among them. */
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
        .map(Released::decision);
  }
}
