package org.preuve.portfolio.selfassessment;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Self-assessments, one per student, course and competency of a framework version. */
@Repository
public interface SelfAssessmentRepository {

  @Insert
  void add(SelfAssessment opinion);

  @Update
  void change(SelfAssessment opinion);

  @Insert
  void add(PastOpinion opinion);

  /** How often it was changed. */
  @HQL(
      "select count(*) from PastOpinion where student = :student and course = :course"
          + " and framework = :framework and code = :code")
  long changes(long student, long course, String framework, String code);

  /** What was said before, the newest first. */
  @HQL(
      "from PastOpinion where student = :student and course = :course"
          + " and framework = :framework and code = :code order by id desc limit 50")
  List<PastOpinion> past(long student, long course, String framework, String code);

  @HQL(
      "from SelfAssessment where student = :student and course = :course"
          + " and framework = :framework and code = :code")
  Optional<SelfAssessment> find(long student, long course, String framework, String code);
}
