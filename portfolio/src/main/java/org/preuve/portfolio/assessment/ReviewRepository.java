package org.preuve.portfolio.assessment;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** Requests of students to look at a decision again. */
@Repository
public interface ReviewRepository {

  @Insert
  void add(ReviewRequest request);

  /** About one competency, the newest first. */
  @HQL(
      "from ReviewRequest where student = :student and course = :course"
          + " and framework = :framework and code = :code order by id desc limit 50")
  List<ReviewRequest> of(long student, long course, String framework, String code);

  /** Those of these students that nobody has answered, the oldest first. */
  @HQL(
      "from ReviewRequest where course = :course and framework = :framework"
          + " and answeredAt is null and student in :students order by id limit 100")
  List<ReviewRequest> open(long course, String framework, Collection<Long> students);

  /** The student has opened these answers. */
  @HQL(
      "update ReviewRequest set readAt = :now where student = :student and course = :course"
          + " and id in :shown and answeredAt is not null and readAt is null")
  int read(long student, long course, Collection<Long> shown, Instant now);

  /** Number of open requests that this answers. */
  @HQL(
      "update ReviewRequest set answer = :answer, answeredBy = :by, answeredAt = :now"
          + " where student = :student and course = :course and framework = :framework"
          + " and code = :code and answeredAt is null")
  int answer(
      long student,
      long course,
      String framework,
      String code,
      String answer,
      long by,
      Instant now);
}
