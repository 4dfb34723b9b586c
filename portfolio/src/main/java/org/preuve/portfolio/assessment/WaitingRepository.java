package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/**
 * Evidence that waits for an assessor: one row per student, competency and attempt that brought new
 * pieces. An attempt adds rows of its own and a decision takes away those of the attempt that it
 * judged and of earlier ones, so that both can happen at once without a lock.
 */
@Repository
interface WaitingRepository {

  /** What a submission brought that no earlier one had. */
  @SQL(
      "insert ignore into portfolio_waiting"
          + " (course_id, student_id, framework, code, attempt, registration_id, pieces, since)"
          + " select s.course_id, s.student_id, s.framework, i.code, s.attempt,"
          + " s.registration_id, count(*),"
          + " s.frozen_at from portfolio_submission s"
          + " join portfolio_submission_item i on i.submission_id = s.id"
          + " where s.id = :submission and not exists (select 1 from portfolio_submission_item k"
          + " join portfolio_submission f on f.id = k.submission_id"
          + " where k.evidence_id = i.evidence_id and k.code = i.code"
          + " and f.course_id = s.course_id and f.student_id = s.student_id"
          + " and f.framework = s.framework and f.withdrawn_at is null"
          + " and f.attempt < s.attempt) group by i.code")
  int add(String submission);

  /** Nothing of that attempt and earlier ones waits any more. */
  @SQL(
      "delete from portfolio_waiting where course_id = :course and student_id = :student"
          + " and framework = :framework and code = :code and attempt <= :attempt")
  int settle(long course, long student, String framework, String code, int attempt);

  /** What an attempt brought that was taken back does not wait. */
  @SQL(
      "delete from portfolio_waiting where course_id = :course and student_id = :student"
          + " and attempt = :attempt")
  int withdraw(long course, long student, int attempt);

  /** Student and number of competencies that wait, of these. */
  @SQL(
      "select student_id, count(distinct code) from portfolio_waiting"
          + " where registration_id = :tenant and course_id = :course"
          + " and framework = :framework and code in (:codes) group by student_id")
  List<Object[]> counts(long tenant, long course, String framework, List<String> codes);

  /**
   * Student, code, moment in microseconds, pieces, whether it was decided before, whether this
   * assessor has a draft; the longest wait first.
   */
  @SQL(
      "select w.student_id, w.code,"
          + " cast(unix_timestamp(min(w.since)) * 1000000 as signed) as since, sum(w.pieces),"
          + " exists (select 1 from portfolio_decision d where d.course_id = w.course_id"
          + " and d.student_id = w.student_id and d.framework = w.framework"
          + " and d.code = w.code),"
          + " exists (select 1 from portfolio_draft p where p.course_id = w.course_id"
          + " and p.student_id = w.student_id and p.framework = w.framework"
          + " and p.code = w.code and p.assessor_id = :assessor)"
          + " from portfolio_waiting w where w.registration_id = :tenant and w.course_id = :course"
          + " and w.framework = :framework group by w.course_id, w.student_id, w.code order by since, w.student_id limit 20000")
  List<Object[]> items(long tenant, long course, String framework, long assessor);

  /** Students who have submitted something or were judged. */
  @SQL(
      "select s.student_id from portfolio_submission s"
          + " where s.registration_id = :tenant and s.course_id = :course"
          + " and s.framework = :framework and s.withdrawn_at is null"
          + " union select d.student_id from portfolio_decision d"
          + " where d.registration_id = :tenant and d.course_id = :course"
          + " and d.framework = :framework")
  List<Long> known(long tenant, long course, String framework);
}
