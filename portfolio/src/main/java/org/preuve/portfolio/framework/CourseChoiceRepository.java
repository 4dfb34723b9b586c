package org.preuve.portfolio.framework;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Which course works with which framework. */
@Repository
public interface CourseChoiceRepository {

  @HQL("from CourseChoice where course = :course")
  Optional<CourseChoice> of(long course);

  @Insert
  void add(CourseChoice choice);

  /** Adds nothing where somebody has chosen. */
  @SQL(
      "insert ignore into portfolio_course_framework"
          + " (course_id, registration_id, framework, chosen_by, chosen_at)"
          + " values (:course, :registration, :framework, :by, :at)")
  int addIfNone(long course, long registration, String framework, long by, Instant at);

  @Update
  void change(CourseChoice choice);

  /** Pieces of evidence that the students of a course already have. */
  @HQL("select count(*) from Evidence where course = :course")
  long evidence(long course);
}
