package org.preuve.portfolio.framework;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Which course works with which framework. */
@Repository
public interface CourseChoiceRepository {

  @HQL("from CourseChoice where course = :course")
  Optional<CourseChoice> of(long course);

  @Insert
  void add(CourseChoice choice);

  @Update
  void change(CourseChoice choice);

  /** Pieces of evidence that the students of a course already have. */
  @HQL("select count(*) from Evidence where course = :course")
  long evidence(long course);
}
