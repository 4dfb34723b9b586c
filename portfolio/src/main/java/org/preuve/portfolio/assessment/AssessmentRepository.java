package org.preuve.portfolio.assessment;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Drafts and released decisions. */
@Repository
public interface AssessmentRepository {

  /** Lets one transaction at a time decide about a student in a course. */
  @SQL(
      "insert into portfolio_case (course_id, student_id) values (:course, :student)"
          + " on duplicate key update student_id = :student")
  int lock(long student, long course);

  @Insert
  void add(Draft draft);

  @Update
  void change(Draft draft);

  @Delete
  void remove(Draft draft);

  @HQL(
      "from Draft where student = :student and course = :course and framework = :framework"
          + " and code = :code and assessor = :assessor")
  Optional<Draft> draft(long student, long course, String framework, String code, long assessor);

  /** The drafts of an assessor about one student. */
  @HQL(
      "from Draft where student = :student and course = :course and framework = :framework"
          + " and assessor = :assessor")
  List<Draft> drafts(long student, long course, String framework, long assessor);

  /**
   * The drafts of an assessor in a course that have a decision, or had one and a time, the oldest
   * first. Columns: id, version as Hibernate counts, student, code, outcome, whether it has a time,
   * why it has not gone out, number of the decision that was in force on its page, number and
   * assessor of the one in force now. SQL, so that its plan is kept.
   */
  @SQL(
      "select d.id, d.version, d.student_id, d.code, d.outcome, d.release_at is not null,"
          + " d.release_refused, d.release_seen, r.number, r.assessor_id from (select p.*,"
          + " (select max(n.number) from portfolio_decision n where n.course_id = p.course_id"
          + " and n.student_id = p.student_id and n.framework = p.framework and n.code = p.code)"
          + " as newest from portfolio_draft p where p.registration_id = :tenant"
          + " and p.course_id = :course and p.framework = :framework"
          + " and p.assessor_id = :assessor and (p.outcome is not null or p.release_refused <> '')"
          + " order by p.saved_at, p.id limit 2000) d"
          + " left join portfolio_decision r on r.registration_id = :tenant"
          + " and r.course_id = d.course_id and r.student_id = d.student_id"
          + " and r.framework = d.framework and r.code = d.code"
          + " and r.number = d.newest order by d.saved_at, d.id")
  List<Object[]> ready(long tenant, long course, String framework, long assessor);

  /** Some of the drafts of an assessor in a course, the oldest first. */
  @HQL(
      "from Draft where id in :ids and course = :course and assessor = :assessor"
          + " order by savedAt, id")
  List<Draft> drafts(Collection<Long> ids, long course, long assessor);

  @HQL(
      "select count(*) from Draft where course = :course and framework = :framework"
          + " and assessor = :assessor")
  long countDrafts(long course, String framework, long assessor);

  /** How many those are. */
  @HQL(
      "select count(*) from Draft where course = :course and framework = :framework"
          + " and assessor = :assessor and (outcome is not null or releaseRefused <> '')")
  long countReady(long course, String framework, long assessor);

  /** Those of an assessor that have not gone out when they should. */
  @HQL(
      "select count(*) from Draft where course = :course and framework = :framework"
          + " and assessor = :assessor and releaseRefused <> ''")
  long countRefused(long course, String framework, long assessor);

  @HQL("from Draft where id = :id")
  Optional<Draft> draft(long id);

  /** Id and registration of drafts that are to go out; native SQL, for it must see every tenant. */
  @SQL(
      "select id, registration_id from portfolio_draft where release_at <= :now"
          + " order by release_at, id limit 200")
  List<Object[]> ripe(Instant now);

  /** The decision in force on the competency of each of these drafts. */
  @HQL(
      "select r from ReleasedDecision r join Draft d"
          + " on d.student = r.student and d.course = r.course and d.framework = r.framework"
          + " and d.code = r.code where d.id in :drafts and r.number ="
          + " (select max(n.number) from ReleasedDecision n where n.student = r.student"
          + " and n.course = r.course and n.framework = r.framework and n.code = r.code)")
  List<ReleasedDecision> inForceOfDrafts(Collection<Long> drafts);

  /** Drafts that nobody has touched since; native SQL, for it must see every tenant. */
  @SQL("delete from portfolio_draft where saved_at < :before limit 10000")
  int forgetDrafts(Instant before);

  /** Students of whom a submission in force has the piece of one of these groups for that code. */
  @HQL(
      "select distinct s.student from Submission s join SubmissionItem i on i.submission = s.id"
          + " join Evidence e on e.id = i.evidence where s.course = :course"
          + " and s.framework = :framework and i.code = :code and s.withdrawnAt is null"
          + " and e.groupId in :groups")
  List<Long> together(long course, String framework, String code, Collection<String> groups);

  /** Pieces of evidence that a submission has for a competency. */
  @HQL(
      "select count(*) from Submission n join Submission s on s.student = n.student"
          + " and s.course = n.course and s.attempt <= n.attempt"
          + " join SubmissionItem i on i.submission = s.id where n.student = :student"
          + " and n.course = :course and n.attempt = :attempt and i.code = :code"
          + " and (i.endedBy = 0 or i.endedBy > n.attempt)")
  long pieces(long student, long course, int attempt, String code);

  /** The student has opened the decisions on a competency up to that number. */
  @HQL(
      "update ReleasedDecision set readAt = :now where student = :student and course = :course"
          + " and framework = :framework and code = :code and number <= :shown"
          + " and readAt is null")
  int read(long student, long course, String framework, String code, int shown, Instant now);

  @Insert
  void add(ReleasedDecision decision);

  /** Every decision on one competency of a student, the one in force first. */
  @HQL(
      "from ReleasedDecision where student = :student and course = :course"
          + " and framework = :framework and code = :code order by number desc")
  List<ReleasedDecision> history(long student, long course, String framework, String code);

  /** Framework and code that moves brought decisions from; SQL, for moves are no entities. */
  @SQL(
      "select distinct m.from_framework, t.old_code from portfolio_decision d"
          + " join portfolio_course_move m on m.id = d.move_id"
          + " join portfolio_course_move_line t on t.move_id = m.id and t.new_code = d.code"
          + " where d.registration_id = :tenant and d.student_id = :student"
          + " and d.course_id = :course and d.framework = :framework and d.code = :code")
  List<Object[]> movedFrom(long tenant, long student, long course, String framework, String code);

  /** Student and code of everything that was decided in a course under that framework. */
  @HQL(
      "select distinct student, code from ReleasedDecision where course = :course"
          + " and framework = :framework")
  List<Object[]> decided(long course, String framework);

  /** The decisions of a whole course on these competencies that are in force. */
  @HQL(
      "from ReleasedDecision r where r.course = :course and r.framework = :framework"
          + " and r.code in :codes and r.number ="
          + " (select max(n.number) from ReleasedDecision n where n.student = r.student"
          + " and n.course = r.course and n.framework = r.framework and n.code = r.code)"
          + " order by r.student, r.code limit 50000")
  List<ReleasedDecision> inForceOn(long course, String framework, Collection<String> codes);

  /** The decisions of a student that are in force under that framework. */
  @HQL(
      "from ReleasedDecision r where r.student = :student and r.course = :course"
          + " and r.framework = :framework and r.number ="
          + " (select max(n.number) from ReleasedDecision n where n.student = r.student"
          + " and n.course = r.course and n.framework = r.framework and n.code = r.code)")
  List<ReleasedDecision> inForce(long student, long course, String framework);
}
