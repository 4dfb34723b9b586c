package org.preuve.lti.grades;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Scores on their way. */
@Repository
interface ScoreRepository {

  /**
   * In order per student and column: a score waits while an older one of the same column waits or
   * is on its way, on whatever node; what another node has locked is left out.
   */
  String DUE =
      """
      select s.* from lti_score_outbox s
      where s.state = 'WAITING' and s.next_attempt_at <= :now
        and s.registration_id not in (:busy)
        and (s.lease_until is null or s.lease_until <= :now)
        and not exists (select 1 from lti_score_outbox o
          where o.course_id = s.course_id and o.user_id = s.user_id and o.page = s.page
            and o.id < s.id and (o.state = 'WAITING' or o.lease_until > :now))
        and not exists (select 1 from lti_score_pause p
          where p.registration_id = s.registration_id and p.paused_until > :now)
      order by s.next_attempt_at, s.id limit 1 for update skip locked
      """;

  /** No registration has this number: a list must not be empty in SQL. */
  Set<Long> NONE = Set.of(0L);

  /** For the statements that have no annotation. */
  StatelessSession session();

  @Insert
  void add(QueuedScore score);

  @Update
  void change(QueuedScore score);

  @HQL(
      "from QueuedScore where course = :course and state <> SUPERSEDED order by scoredAt desc, id desc")
  List<QueuedScore> ofCourse(long course);

  /** Student and page of every score. */
  @HQL("select user, page from QueuedScore where course = :course and state <> SUPERSEDED")
  List<Object[]> places(long course);

  @HQL(
      "from QueuedScore where course = :course and user = :user and page = :page"
          + " and state <> SUPERSEDED order by id desc limit 1")
  Optional<QueuedScore> last(long course, long user, String page);

  @HQL(
      "update QueuedScore set state = SUPERSEDED"
          + " where course = :course and user = :user and page = :page"
          + " and state in (WAITING, FAILED, SENT)")
  int supersede(long course, long user, String page);

  /** The latest time that was given to a score of this column, sent or not. */
  @HQL(
      "select max(coalesce(stamp, scoredAt)) from QueuedScore"
          + " where course = :course and user = :user and page = :page")
  @Nullable Instant lastStamp(long course, long user, String page);

  /** The latest time under which the platform took a score of this column. */
  @HQL(
      "select max(coalesce(stamp, scoredAt)) from QueuedScore"
          + " where course = :course and user = :user and page = :page and sentAt is not null")
  @Nullable Instant lastTaken(long course, long user, String page);

  /** How many scores this page of the course ever had. */
  @HQL("select count(*) from QueuedScore where course = :course and page = :page")
  long scores(long course, String page);

  /** The columns that took the scores in force. */
  @HQL(
      "select distinct lineItem from QueuedScore"
          + " where course = :course and state = SENT and lineItem is not null")
  List<String> columns(long course);

  /** What a column took is lost with it. */
  @HQL(
      "update QueuedScore set state = FAILED, cause = :cause, words = ''"
          + " where course = :course and lineItem = :lineItem and state = SENT")
  int lose(long course, String lineItem, String cause);

  @HQL("from QueuedScore where course = :course and state = FAILED order by id")
  List<QueuedScore> failed(long course);

  /**
   * Forgets old scores that newer ones replaced, at most a thousand. The newest that the platform
   * took stays: its time decides what a conflict means.
   */
  default int forgetReplaced(Instant limit) {
    return session()
        .createNativeMutationQuery(
            """
            delete from lti_score_outbox where id in (select id from (
              select s.id from lti_score_outbox s
              where s.state = 'SUPERSEDED' and s.lease is null and s.queued_at < :limit
                and exists (select 1 from lti_score_outbox n
                  where n.course_id = s.course_id and n.user_id = s.user_id and n.page = s.page
                    and n.id > s.id and (n.sent_at is not null or s.sent_at is null))
              limit 1000) old)
            """)
        .setParameter("limit", limit)
        .executeUpdate();
  }

  /** The row, locked until the end of the transaction. */
  default Optional<QueuedScore> locked(long id) {
    return Optional.ofNullable(session().get(QueuedScore.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  /**
   * One score whose time has come, locked.
   *
   * @param busy registrations that are left out
   */
  default Optional<QueuedScore> due(Instant now, Set<Long> busy) {
    return session()
        .createNativeQuery(DUE, QueuedScore.class)
        .setParameter("now", now)
        .setParameterList("busy", busy.isEmpty() ? NONE : busy)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Leaves a platform alone for a while. */
  default void pause(long registration, Instant until) {
    session()
        .createNativeMutationQuery(
            "insert into lti_score_pause (registration_id, paused_until) values (:registration, :until)"
                + " on duplicate key update paused_until = greatest(paused_until, :until)")
        .setParameter("registration", registration)
        .setParameter("until", until)
        .executeUpdate();
  }

  /** Ends a pause. */
  default void wake(long registration) {
    session()
        .createNativeMutationQuery(
            "delete from lti_score_pause where registration_id = :registration")
        .setParameter("registration", registration)
        .executeUpdate();
  }
}
