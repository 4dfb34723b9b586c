package org.preuve.badges.bulk;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Jobs and their lines. */
@Repository
interface JobRepository {

  @Insert
  void add(AwardJob job);

  @Insert
  void add(JobLine line);

  @HQL("from AwardJob where id = :id")
  Optional<AwardJob> find(String id);

  @HQL("from AwardJob where id = :id and course = :course")
  Optional<AwardJob> inCourse(String id, long course);

  /** In their order. */
  @HQL("from JobLine where job = :job order by position")
  List<JobLine> lines(String job);

  /** The first of them. */
  @HQL("from JobLine where job = :job order by position limit 20")
  List<JobLine> first(String job);

  /** How many there are. */
  @HQL("select count(*) from JobLine where job = :job")
  long size(String job);

  /** Those whose turn is next; what failed comes after what was not tried. */
  @HQL("from JobLine where job = :job and state = WAITING order by failures, position limit 100")
  List<JobLine> waiting(String job);

  /** Newest first. */
  @HQL(
      "from AwardJob where course = :course and startedAt is not null order by preparedAt desc limit 10")
  List<AwardJob> latest(long course);

  /**
   * Id and registration of what was started and is not done, for all tenants; first what waited
   * longest.
   */
  @SQL(
      "select id, registration_id from badge_job where started_at is not null"
          + " and ended_at is null order by tried_at, started_at limit 20")
  List<Object[]> running();

  /** Its turn has come. */
  @SQL("update badge_job set tried_at = :at where registration_id = :registration and id = :job")
  int tried(long registration, String job, Instant at);

  /** Counts a failure. */
  @SQL(
      "update badge_job_line set failures = failures + 1 where registration_id = :registration"
          + " and job = :job and position = :position")
  int failed(long registration, String job, int position);

  /** Holds a line against other nodes until the transaction ends; empty once it was dealt with. */
  @SQL(
      "select position from badge_job_line where registration_id = :registration and job = :job"
          + " and position = :position and state = 'WAITING' for update")
  Optional<Integer> lock(long registration, String job, int position);

  /** The award keeps the words from now on, or nothing does. */
  @SQL(
      "update badge_job_line set state = :state, narrative = '', link = ''"
          + " where registration_id = :registration"
          + " and job = :job and position = :position")
  int settle(long registration, String job, int position, String state);

  /**
   * 0 if it was started before, or was refused.
   *
   * @param approver who agreed, 0 where nobody had to
   */
  @SQL(
      "update badge_job set started_at = :at, approved_by = nullif(:approver, 0)"
          + " where registration_id = :registration and id = :job"
          + " and started_at is null and ended_at is null"
          + " and (asked_at is null or :approver <> 0)")
  int start(long registration, String job, Instant at, long approver);

  /** Waits for a second teacher from now on, for whoever said go; 0 if it does already. */
  @SQL(
      "update badge_job set asked_at = :at, author = :by where registration_id = :registration"
          + " and id = :job and asked_at is null and started_at is null")
  int ask(long registration, String job, Instant at, long by);

  /** It will not be started. */
  @SQL(
      "update badge_job set ended_at = :at where registration_id = :registration and id = :job"
          + " and started_at is null and ended_at is null")
  int drop(long registration, String job, Instant at);

  /** Nobody waits in it any more. */
  @SQL(
      "update badge_job_line set state = 'REFUSED', narrative = '', link = ''"
          + " where registration_id = :registration and job = :job and state = 'WAITING'")
  int refuse(long registration, String job);

  /** Recipient, state, and rule of lines that wait, were refused or failed, of one version. */
  @SQL(
      "select l.recipient, l.state, coalesce(j.rule, '') from badge_job j"
          + " join badge_job_line l on l.job = j.id where j.registration_id = :registration"
          + " and l.registration_id = :registration and j.achievement = :achievement"
          + " and (l.state in ('REFUSED', 'FAILED') or l.state = 'WAITING'"
          + " and (j.asked_at is not null or j.started_at is not null)) limit 20000")
  List<Object[]> lines(long registration, String achievement);

  @SQL(
      "update badge_job set ended_at = :at where registration_id = :registration and id = :job"
          + " and ended_at is null and not exists (select 1 from badge_job_line l"
          + " where l.job = :job and l.state = 'WAITING')")
  int end(long registration, String job, Instant at);

  /** With its lines; 0 if it was started or waits for a second teacher. */
  @SQL(
      "delete from badge_job where registration_id = :registration and id = :job"
          + " and started_at is null and asked_at is null")
  int cancel(long registration, String job);

  /** Lets one transaction at a time prepare awards in a course. */
  @SQL(
      "select id from lti_course where registration_id = :registration and id = :course for update")
  List<Long> lockCourse(long registration, long course);

  /** Those of a course that can still be started: what was refused or withdrawn cannot. */
  @HQL(
      "select count(*) from AwardJob where course = :course and startedAt is null"
          + " and endedAt is null")
  long prepared(long course);

  /** What nobody started, for all tenants. */
  @SQL(
      "delete from badge_job where started_at is null and asked_at is null"
          + " and prepared_at < :before limit 100")
  int forget(Instant before);
}
