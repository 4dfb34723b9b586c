package org.preuve.portfolio.marks;

import jakarta.data.repository.Repository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Marks as numbers, beside the pieces of evidence that say them in words. */
@Repository
interface MarkRepository {

  @SQL(
      "insert into portfolio_mark (evidence, registration_id, course, student, code, label, points,"
          + " most, day) values (:evidence, :registration, :course, :student, :code, :label,"
          + " :points, :most, :day)")
  int add(
      String evidence,
      long registration,
      long course,
      long student,
      String code,
      String label,
      BigDecimal points,
      BigDecimal most,
      LocalDate day);

  /** The marks with that label in a course, of everybody or of one person. */
  @SQL(
      "select student, label, points, most, day from portfolio_mark"
          + " where registration_id = :registration and course = :course and label = :label"
          + " and :student in (student, -1) order by student, day limit 10000")
  List<Object[]> named(long registration, long course, String label, long student);

  /** The labels of a course, the newest first. */
  @SQL(
      "select label from portfolio_mark where registration_id = :registration"
          + " and course = :course group by label order by max(day) desc, label limit 200")
  List<String> labels(long registration, long course);
}
