package org.preuve.badges.approval;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What waits for a second teacher, and which courses want one. */
@Repository
interface ApprovalRepository {

  /** Adds nothing where the same thing waits already. */
  @SQL(
      "insert into badge_approval (id, registration_id, course, kind, subject, prepared_by,"
          + " prepared_at, state, words, open_key) values (:id, :registration, :course, :kind,"
          + " :subject, :by, :at, 'WAITING', '', :key) on duplicate key update id = id")
  void add(
      String id,
      long registration,
      long course,
      String kind,
      String subject,
      long by,
      Instant at,
      String key);

  @HQL("from ApprovalRequest where id = :id and course = :course")
  Optional<ApprovalRequest> inCourse(String id, long course);

  /** The longest wait first. */
  @HQL(
      "from ApprovalRequest where course = :course and state = WAITING"
          + " order by preparedAt, id limit 200")
  List<ApprovalRequest> waiting(long course);

  @HQL("select count(*) from ApprovalRequest where course = :course and state = WAITING")
  long countWaiting(long course);

  /** What was answered last. */
  @HQL(
      "from ApprovalRequest where course = :course and state <> WAITING"
          + " order by decidedAt desc, id limit 30")
  List<ApprovalRequest> settled(long course);

  /** What waits about that. */
  @HQL(
      "from ApprovalRequest where course = :course and kind = :kind and subject = :subject"
          + " and state = WAITING")
  Optional<ApprovalRequest> waiting(long course, String kind, String subject);

  /** Holds it against others until the transaction ends; empty once it was answered. */
  @SQL(
      "select id from badge_approval where registration_id = :registration and course = :course"
          + " and id = :id and state = 'WAITING' for update")
  Optional<String> lock(long registration, long course, String id);

  @SQL(
      "update badge_approval set state = :state, decided_by = :by, decided_at = :at,"
          + " words = :words, open_key = null where registration_id = :registration and id = :id"
          + " and state = 'WAITING'")
  int settle(long registration, String id, String state, long by, Instant at, String words);

  /** Whether two are wanted, who said so last and when; nothing where nobody did. */
  @SQL(
      "select needed, chosen_by, chosen_at from badge_approval_choice"
          + " where registration_id = :registration and course = :course")
  List<Object[]> choice(long registration, long course);

  @SQL(
      "insert into badge_approval_choice (course, registration_id, needed, chosen_by, chosen_at)"
          + " values (:course, :registration, :needed, :by, :at) on duplicate key update"
          + " needed = :needed, chosen_by = :by, chosen_at = :at")
  int choose(long course, long registration, boolean needed, long by, Instant at);

  /** Keeps a change of the setting. */
  @SQL(
      "insert into badge_approval_change (registration_id, course, needed, chosen_by, chosen_at)"
          + " values (:registration, :course, :needed, :by, :at)")
  int changed(long registration, long course, boolean needed, long by, Instant at);

  /** Changes of the setting, as {@link #choice}, the newest first. */
  @SQL(
      "select needed, chosen_by, chosen_at from badge_approval_change"
          + " where registration_id = :registration and course = :course order by id desc limit 50")
  List<Object[]> changes(long registration, long course);
}
