package org.preuve.portfolio.selfassessment;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Self-assessments, one per student, course and competency. */
@Repository
public interface OpinionRepository {

  @Insert
  void add(Opinion opinion);

  @Update
  void change(Opinion opinion);

  @HQL("from Opinion where student = :student and course = :course and code = :code")
  Optional<Opinion> find(long student, long course, String code);
}
