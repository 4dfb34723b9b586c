package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/**
 * What is new for a person. It is SQL, so that its plans are kept; each names the tenant itself.
 */
@Repository
public interface NewsRepository {

  /** What a student has not opened yet, the newest first. */
  @SQL(
      "select kind, code, outcome from (select 'FEEDBACK' as kind, d.code as code,"
          + " d.outcome as outcome, d.decided_at as at from portfolio_decision d"
          + " where d.registration_id = :tenant and d.course_id = :course"
          + " and d.student_id = :student and d.framework = :framework and d.read_at is null"
          + " and d.number ="
          + " (select max(n.number) from portfolio_decision n where n.course_id = d.course_id"
          + " and n.student_id = d.student_id and n.framework = d.framework and n.code = d.code)"
          + " union all select 'ANSWER', r.code, null, r.answered_at from portfolio_review r"
          + " where r.registration_id = :tenant and r.course_id = :course"
          + " and r.student_id = :student and r.framework = :framework"
          + " and r.answered_at is not null and r.answer <> ''"
          + " and r.read_at is null) news order by at desc limit 20")
  List<NewsItem> of(long tenant, long course, String framework, long student);

  /** When an assessor opened the queue last, in microseconds. */
  @SQL(
      "select cast(unix_timestamp(seen_at) * 1000000 as signed) from portfolio_seen"
          + " where registration_id = :tenant and course_id = :course and user_id = :user")
  Optional<Long> seen(long tenant, long course, long user);

  /** The queue is open before an assessor now. */
  @SQL(
      "insert into portfolio_seen (course_id, user_id, registration_id, seen_at)"
          + " values (:course, :user, :tenant, :now) on duplicate key update seen_at = :now")
  int see(long tenant, long course, long user, Instant now);
}
