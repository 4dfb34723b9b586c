package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/**
 * Evidence that waits for an assessor: one row per student, competency and attempt that brought new
 * pieces. An attempt adds rows of its own and a decision takes away those of which all pieces were
 * in the attempt that it judged, so that both can happen at once without a lock.
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

  /**
   * The same for what an older node took since then, as long as nobody has judged it; such a
   * submission has no content hash. Native SQL, for it must see every tenant.
   */
  @SQL(
      "insert ignore into portfolio_waiting"
          + " (course_id, student_id, framework, code, attempt, registration_id, pieces, since)"
          + " select s.course_id, s.student_id, s.framework, i.code, s.attempt,"
          + " s.registration_id, count(*), s.frozen_at from portfolio_submission s"
          + " join portfolio_submission_item i on i.submission_id = s.id"
          + " where s.content_sha256 is null and s.frozen_at > :since and s.withdrawn_at is null"
          + " and s.attempt > coalesce((select max(d.attempt) from portfolio_decision d"
          + " where d.course_id = s.course_id and d.student_id = s.student_id"
          + " and d.framework = s.framework and d.code = i.code), 0)"
          + " and not exists (select 1 from portfolio_submission_item k"
          + " join portfolio_submission f on f.id = k.submission_id"
          + " where k.evidence_id = i.evidence_id and k.code = i.code"
          + " and f.course_id = s.course_id and f.student_id = s.student_id"
          + " and f.framework = s.framework and f.withdrawn_at is null"
          + " and f.attempt < s.attempt)"
          + " group by s.course_id, s.student_id, s.framework, i.code, s.attempt,"
          + " s.registration_id, s.frozen_at")
  int addOfBefore(Instant since);

  /**
   * What that attempt contained does not wait any more, nor what a correction has replaced. A piece
   * of an earlier attempt that it left out was not judged.
   */
  @SQL(
      "delete from portfolio_waiting where course_id = :course and student_id = :student"
          + " and framework = :framework and code = :code and attempt <= :attempt"
          + " and not exists (select 1 from portfolio_submission s"
          + " join portfolio_submission_item i on i.submission_id = s.id"
          + " join portfolio_evidence e on e.id = i.evidence_id"
          + " where s.course_id = :course and s.student_id = :student"
          + " and s.attempt = portfolio_waiting.attempt and i.code = :code"
          + " and e.replaced_at is null"
          + " and not exists (select 1 from portfolio_submission f"
          + " join portfolio_submission_item k on k.submission_id = f.id"
          + " where f.course_id = :course and f.student_id = :student and f.attempt <= :attempt"
          + " and k.code = :code and k.evidence_id = i.evidence_id"
          + " and (k.until_attempt = 0 or k.until_attempt > :attempt)))")
  int settle(long course, long student, String framework, String code, int attempt);

  /**
   * Number of the attempt that is judged next and when it was frozen, in microseconds: the newest
   * in force that says something about a competency (one for all blocs, one for its bloc, or one of
   * chosen pieces with one for it); once that was judged, the newest earlier one that waits, for
   * the later one left its pieces out.
   */
  @SQL(
      "select n.attempt, cast(unix_timestamp(n.frozen_at) * 1000000 as signed)"
          + " from (select coalesce(max(s.attempt), 0) as attempt from portfolio_submission s"
          + " where s.registration_id = :tenant and s.course_id = :course"
          + " and s.student_id = :student and s.framework = :framework"
          + " and s.withdrawn_at is null and (not s.chosen and (s.bloc = 0 or s.bloc = :bloc)"
          + " or exists (select 1 from portfolio_submission f"
          + " join portfolio_submission_item i on i.submission_id = f.id"
          + " where f.registration_id = :tenant and f.course_id = :course"
          + " and f.student_id = :student and f.attempt <= s.attempt and i.code = :code"
          + " and (i.until_attempt = 0 or i.until_attempt > s.attempt)))) latest"
          + " join portfolio_submission n on n.registration_id = :tenant"
          + " and n.course_id = :course and n.student_id = :student and n.attempt ="
          + " coalesce((select max(w.attempt) from portfolio_waiting w"
          + " where w.registration_id = :tenant and w.course_id = :course"
          + " and w.student_id = :student and w.framework = :framework and w.code = :code"
          + " and w.attempt < latest.attempt and exists (select 1 from portfolio_decision d"
          + " where d.registration_id = :tenant and d.course_id = :course"
          + " and d.student_id = :student and d.framework = :framework and d.code = :code"
          + " and d.attempt = latest.attempt)), latest.attempt)")
  List<Object[]> judgedNext(
      long tenant, long course, long student, String framework, int bloc, String code);

  /** What an attempt brought that was taken back does not wait. */
  @SQL(
      "delete from portfolio_waiting where course_id = :course and student_id = :student"
          + " and attempt = :attempt")
  int withdraw(long course, long student, int attempt);

  /**
   * Student and number of what waits: competencies of these, and requests for a review; with
   * student 0 this assessor's drafts that have not gone out when they should.
   */
  @SQL(
      "select student_id, count(distinct code) from portfolio_waiting"
          + " where registration_id = :tenant and course_id = :course"
          + " and framework = :framework and code in (:codes) group by student_id"
          + " union all select student_id, count(*) from portfolio_review"
          + " where registration_id = :tenant and course_id = :course"
          + " and framework = :framework and answered_at is null group by student_id"
          + " union all select 0, count(*) from portfolio_draft"
          + " where registration_id = :tenant and course_id = :course"
          + " and framework = :framework and assessor_id = :assessor"
          + " and release_refused <> ''")
  List<Object[]> counts(
      long tenant, long course, String framework, List<String> codes, long assessor);

  /**
   * Student, code, moment in microseconds, pieces, whether it was decided before, whether this
   * assessor has a draft; the longest wait first.
   */
  @SQL(
      "select w.student_id, w.code, cast(unix_timestamp(min(w.since)) * 1000000 as signed) as"
          + " since, sum(w.pieces), exists (select 1 from portfolio_decision d where d.course_id ="
          + " w.course_id and d.student_id = w.student_id and d.framework = w.framework and d.code"
          + " = w.code), exists (select 1 from portfolio_draft p where p.course_id = w.course_id"
          + " and p.student_id = w.student_id and p.framework = w.framework and p.code = w.code and"
          + " p.assessor_id = :assessor) from portfolio_waiting w where w.registration_id = :tenant"
          + " and w.course_id = :course and w.framework = :framework group by w.course_id,"
          + " w.student_id, w.code order by since, w.student_id limit 20000")
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
