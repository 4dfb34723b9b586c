package org.preuve.portfolio.selfassessment;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Self-assessments, one per student, course and competency of a framework version. */
@Repository
public interface SelfAssessmentRepository {

  @Insert
  void add(SelfAssessment opinion);

  @Update
  void change(SelfAssessment opinion);

  @HQL(
      "from SelfAssessment where student = :student and course = :course"
          + " and framework = :framework and code = :code")
  Optional<SelfAssessment> find(long student, long course, String framework, String code);
}
