package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What courses have chosen about their grades. */
@Repository
public interface GradingRepository {

  /**
   * What "in progress" is in a course; empty where nobody has chosen.
   *
   * @param tenant whose course it must be, -1 for anybody's
   */
  @SQL(
      "select in_progress from portfolio_grading"
          + " where course_id = :course and :tenant in (registration_id, -1)")
  Optional<String> inProgress(long tenant, long course);

  /** Keeps a choice; the last one counts. */
  @SQL(
      "insert into portfolio_grading"
          + " (course_id, registration_id, in_progress, chosen_by, chosen_at)"
          + " values (:course, :registration, :choice, :by, :at)"
          + " on duplicate key update in_progress = :choice, chosen_by = :by, chosen_at = :at")
  int keep(long course, long registration, String choice, long by, Instant at);

  /** Student and code of every decision in force under that framework that is "in progress". */
  @HQL(
      "select student, code from ReleasedDecision r where r.course = :course"
          + " and r.framework = :framework and r.outcome = IN_PROGRESS and r.number = (select max(n.number)"
          + " from ReleasedDecision n where n.student = r.student and n.course = r.course"
          + " and n.framework = r.framework and n.code = r.code)")
  List<Object[]> inProgress(long course, String framework);
}
