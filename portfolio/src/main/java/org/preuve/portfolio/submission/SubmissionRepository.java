package org.preuve.portfolio.submission;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.preuve.portfolio.evidence.Evidence;

/** Submissions and what they contain. */
@Repository
public interface SubmissionRepository {

  @Insert
  void add(Submission submission);

  @Insert
  void add(SubmissionItem item);

  /** All attempts of a student, newest first, without their manifests. */
  @HQL(
      "select new org.preuve.portfolio.submission.AttemptRow(s.attempt, s.frozenAt, s.sha256,"
          + " s.bloc, s.late, s.withdrawnAt) from Submission s"
          + " where s.student = :student and s.course = :course order by s.attempt desc")
  List<AttemptRow> of(long student, long course);

  @HQL("from Submission where student = :student and course = :course and attempt = :attempt")
  Optional<Submission> attempt(long student, long course, int attempt);

  /** Number of the newest attempt, withdrawn ones too, 0 before the first. */
  @HQL(
      "select coalesce(max(s.attempt), 0) from Submission s"
          + " where s.student = :student and s.course = :course")
  int newest(long student, long course);

  /** Number of the newest attempt in force, 0 before the first. */
  @HQL(
      "select coalesce(max(s.attempt), 0) from Submission s"
          + " where s.student = :student and s.course = :course and s.withdrawnAt is null")
  int latest(long student, long course);

  /** Number of the newest attempt in force for a framework, 0 before the first. */
  @HQL(
      "select coalesce(max(s.attempt), 0) from Submission s where s.student = :student"
          + " and s.course = :course and s.framework = :framework and s.withdrawnAt is null")
  int latest(long student, long course, String framework);

  /** By its id, for the manifest of a public badge. */
  @HQL("from Submission where id = :id")
  Optional<Submission> find(String id);

  /** Number of the newest attempt in force that has that piece, 0 for none. */
  @HQL(
      "select coalesce(max(n.attempt), 0) from Submission n join Submission s"
          + " on s.student = n.student and s.course = n.course and s.attempt <= n.attempt"
          + " join SubmissionItem i on i.submission = s.id where n.student = :student"
          + " and n.course = :course and i.evidence = :evidence and n.withdrawnAt is null"
          + " and (i.endedBy = 0 or i.endedBy > n.attempt)")
  int latestWith(long student, long course, String evidence);

  /** What an attempt contains: brought by it or by one before, and not ended by then. */
  @HQL(
      "select i from Submission n join Submission s on s.student = n.student"
          + " and s.course = n.course and s.attempt <= n.attempt"
          + " join SubmissionItem i on i.submission = s.id"
          + " where n.id = :submission and (i.endedBy = 0 or i.endedBy > n.attempt) order by i.id")
  List<SubmissionItem> items(String submission);

  /** Items under a framework that no attempt has ended yet. */
  @HQL(
      "select i from Submission s join SubmissionItem i on i.submission = s.id"
          + " where s.student = :student and s.course = :course and s.framework = :framework"
          + " and i.endedBy = 0")
  List<SubmissionItem> open(long student, long course, String framework);

  /** What was submitted under other frameworks: its codes do not mean the same in that attempt. */
  @HQL(
      "update SubmissionItem set endedBy = :attempt where endedBy = 0 and submission in"
          + " (select s.id from Submission s where s.student = :student and s.course = :course"
          + " and s.framework <> :framework)")
  int endOthers(long student, long course, String framework, int attempt);

  /** What attempts in force have brought under a framework. */
  @HQL(
      "select i from Submission s join SubmissionItem i on i.submission = s.id"
          + " where s.student = :student and s.course = :course and s.framework = :framework"
          + " and s.withdrawnAt is null")
  List<SubmissionItem> inForce(long student, long course, String framework);

  /** What an attempt that was taken back has brought is in no attempt after it. */
  @HQL(
      "update SubmissionItem set endedBy = :attempt where submission = :submission and endedBy = 0")
  int end(String submission, int attempt);

  /** The attempt with that number is without them. */
  @HQL("update SubmissionItem set endedBy = :attempt where id in :items")
  int end(Collection<Long> items, int attempt);

  /** Rows of attempts of before rows ended, of all tenants, at most so many at once. */
  @SQL(
      "select i.id from portfolio_submission s join portfolio_submission_item i"
          + " on i.submission_id = s.id where s.content_sha256 is null and i.until_attempt = 0"
          + " limit 10000")
  List<Long> openOfBefore();

  /** The same of one student, before a further attempt asks what is open. */
  @HQL(
      "select i.id from Submission s join SubmissionItem i on i.submission = s.id"
          + " where s.student = :student and s.course = :course and s.contentSha256 is null"
          + " and i.endedBy = 0")
  List<Long> openOfBefore(long student, long course);

  /** Each ends with its own attempt: those that follow have copies. */
  @SQL(
      "update portfolio_submission_item i join portfolio_submission s on s.id = i.submission_id"
          + " set i.until_attempt = s.attempt + 1 where i.id in (:items)")
  int endOfBefore(List<Long> items);

  /** Evidence of a submission for one competency, oldest first. */
  @HQL(
      "from Evidence e where e.id in (select i.evidence from Submission n"
          + " join Submission s on s.student = n.student and s.course = n.course"
          + " and s.attempt <= n.attempt join SubmissionItem i on i.submission = s.id"
          + " where n.id = :submission and i.code = :code"
          + " and (i.endedBy = 0 or i.endedBy > n.attempt)) order by e.addedAt, e.id")
  List<Evidence> evidence(String submission, String code);

  /** Evidence of an attempt for one competency and why, oldest first. */
  @HQL(
      "select new org.preuve.portfolio.submission.JudgedPiece(e, l.justification) from Evidence e"
          + " left join EvidenceLink l on l.evidence = e.id and l.framework = :framework"
          + " and l.code = :code where e.id in (select i.evidence from Submission s"
          + " join SubmissionItem i on i.submission = s.id where s.student = :student"
          + " and s.course = :course and s.attempt <= :attempt and i.code = :code"
          + " and (i.endedBy = 0 or i.endedBy > :attempt)) order by e.addedAt, e.id")
  List<JudgedPiece> evidence(long student, long course, int attempt, String framework, String code);

  /** All evidence of a submission, oldest first. */
  @HQL(
      "from Evidence e where e.id in (select i.evidence from Submission n"
          + " join Submission s on s.student = n.student and s.course = n.course"
          + " and s.attempt <= n.attempt join SubmissionItem i on i.submission = s.id"
          + " where n.id = :submission and (i.endedBy = 0 or i.endedBy > n.attempt))"
          + " order by e.addedAt, e.id")
  List<Evidence> evidence(String submission);

  /** Lets nobody decide about a student meanwhile: the row that assessments lock too. */
  @SQL(
      "insert into portfolio_case (course_id, student_id) values (:course, :student)"
          + " on duplicate key update student_id = :student")
  int lock(long student, long course);

  /** Decisions that judged an attempt; SQL, for assessments rest on submissions. */
  @SQL(
      "select count(*) from portfolio_decision where registration_id = :tenant"
          + " and student_id = :student and course_id = :course and attempt = :attempt")
  long judged(long tenant, long student, long course, int attempt);

  /** 1 when that attempt was taken back. */
  @HQL(
      "select count(*) from Submission where student = :student and course = :course"
          + " and attempt = :attempt and withdrawnAt is not null")
  long withdrawn(long student, long course, int attempt);

  /** Takes an attempt back; 0 when it is not there or was taken back before. */
  @HQL(
      "update Submission set withdrawnAt = :at, withdrawnWhy = :why where student = :student"
          + " and course = :course and attempt = :attempt and withdrawnAt is null")
  int withdraw(long student, long course, int attempt, Instant at, String why);
}
