package org.preuve.badges.log;

import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Rows of the log: they are added and read, never changed. */
@Repository
interface LogRepository {

  /** One after the other: the next number is given to one transaction at a time. */
  @SQL("select id from badge_issuer where registration_id = :registration for update")
  Optional<String> lock(long registration);

  @SQL("select seq, sha256 from badge_log_head where registration_id = :registration for update")
  List<Object[]> end(long registration);

  @SQL("select seq, sha256 from badge_log_head where registration_id = :registration")
  List<Object[]> head(long registration);

  @SQL(
      "insert into badge_log (registration_id, seq, course, content, former_sha256, sha256)"
          + " values (:registration, :number, :course, :content, :former, :sha256)")
  int add(
      long registration, long number, long course, String content, String former, String sha256);

  @SQL(
      "insert into badge_log_head (registration_id, seq, sha256)"
          + " values (:registration, :number, :sha256)"
          + " on duplicate key update seq = :number, sha256 = :sha256")
  int move(long registration, long number, String sha256);

  /** Some rows, in their order, up to the one with which the log ends. */
  @SQL(
      "select seq, course, content, former_sha256, sha256 from badge_log"
          + " where registration_id = :registration and seq > :after and seq <= :end"
          + " order by seq limit 1000")
  List<LogRow> between(long registration, long after, long end);

  /** The next few rows. */
  @SQL(
      "select seq, course, content, former_sha256, sha256 from badge_log"
          + " where registration_id = :registration and seq > :after and seq <= :end"
          + " order by seq limit 50")
  List<LogRow> next(long registration, long after, long end);

  /** Number of the last row. */
  @SQL(
      "select seq from badge_log where registration_id = :registration"
          + " order by seq desc limit 1")
  Optional<Long> last(long registration);

  /** A page of a course, the newest first. */
  @SQL(
      "select seq, course, content, former_sha256, sha256 from badge_log"
          + " where registration_id = :registration and course = :course and seq < :before"
          + " order by seq desc limit 50")
  List<LogRow> before(long registration, long course, long before);
}
