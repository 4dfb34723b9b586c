package org.preuve.lti.grades;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Scores on their way. */
@Repository
interface ScoreRepository {

  /** For the statement that skips locked rows. */
  StatelessSession session();

  @Insert
  void add(QueuedScore score);

  @Update
  void change(QueuedScore score);

  @Find
  Optional<QueuedScore> byId(long id);

  @HQL(
      "from QueuedScore where course = :course and state <> SUPERSEDED order by scoredAt desc, id desc")
  List<QueuedScore> ofCourse(long course);

  @HQL(
      "update QueuedScore set state = SUPERSEDED"
          + " where course = :course and user = :user and state in (WAITING, FAILED, SENT)")
  int supersede(long course, long user);

  @HQL(
      "update QueuedScore set state = WAITING, attempts = 0, nextAttemptAt = :now"
          + " where course = :course and state = FAILED")
  int resend(long course, Instant now);

  /** Scores whose time has come, locked; those that another node holds are left out. */
  default List<QueuedScore> due(Instant now, int most) {
    return session()
        .createSelectionQuery(
            "from QueuedScore where state = WAITING and nextAttemptAt <= :now"
                + " order by nextAttemptAt, id",
            QueuedScore.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
        .getResultList();
  }
}
