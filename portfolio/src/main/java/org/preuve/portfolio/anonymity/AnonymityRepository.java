package org.preuve.portfolio.anonymity;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/**
 * What courses have chosen, and who is a candidate there. It is SQL, so that its plans are kept and
 * because submissions and assessments rest on it; each names the tenant itself.
 */
@Repository
interface AnonymityRepository {

  /**
   * One row for each student who has handed something in: row id, pseudonym (of submissions that
   * have none, the id of one), and how much of theirs waits for a decision.
   */
  @SQL(
      "select s.student_id, coalesce(max(s.candidate), min(s.id)), (select count(*) from"
          + " portfolio_waiting w where w.registration_id = :tenant and w.course_id = :course"
          + " and w.student_id = s.student_id and w.framework = :framework)"
          + " from portfolio_submission s where s.registration_id = :tenant"
          + " and s.course_id = :course group by s.student_id")
  List<Object[]> candidates(long tenant, long course, String framework);

  /**
   * Two and two who have made a piece together, each pair both ways round; who has left as well,
   * because titles and frozen words may name them.
   */
  @SQL(
      "select distinct m.user_id, o.user_id from portfolio_group g"
          + " join portfolio_group_member m on m.group_id = g.id and m.candidate is not null"
          + " join portfolio_group_member o on o.group_id = g.id and o.candidate is not null"
          + " and o.user_id <> m.user_id where g.registration_id = :tenant"
          + " and g.course_id = :course")
  List<Object[]> together(long tenant, long course);

  /** Who has that pseudonym in a course. */
  @SQL(
      "select student_id from portfolio_submission where registration_id = :tenant"
          + " and course_id = :course and (candidate = :pseudonym or id = :pseudonym) limit 1")
  Optional<Long> student(long tenant, long course, String pseudonym);

  /** Drafts of all assessors under a framework. */
  @SQL(
      "select count(*) from portfolio_draft where registration_id = :tenant"
          + " and course_id = :course and framework = :framework")
  long drafts(long tenant, long course, String framework);

  /** Keeps what somebody has chosen; the last row of a course counts. */
  @SQL(
      "insert into portfolio_anonymity (registration_id, course_id, hidden, waiting, drafts,"
          + " changed_by, changed_at) values (:tenant, :course, :hidden, :waiting, :drafts, :by,"
          + " :at)")
  int add(long tenant, long course, boolean hidden, int waiting, int drafts, long by, Instant at);

  /**
   * The newest changes first: 1 for hidden, candidates whose work waited, drafts, who it was, when
   * in microseconds.
   */
  @SQL(
      "select cast(hidden as signed), waiting, drafts, changed_by,"
          + " cast(unix_timestamp(changed_at) * 1000000 as signed) from portfolio_anonymity"
          + " where registration_id = :tenant and course_id = :course order by id desc limit 50")
  List<Object[]> history(long tenant, long course);
}
