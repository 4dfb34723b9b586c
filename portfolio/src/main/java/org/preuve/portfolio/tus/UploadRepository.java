package org.preuve.portfolio.tus;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Files that arrive in parts. */
@Repository
interface UploadRepository {

  @SQL(
      "insert into portfolio_upload (id, registration_id, owner_id, course_id, file_name, bytes,"
          + " begun_at) values (:id, :registration, :owner, :course, :name, :bytes, :now)")
  int add(
      String id, long registration, long owner, long course, String name, long bytes, Instant now);

  /**
   * One that its owner has begun in that course: name, bytes, when in microseconds, and the file
   * that it is now.
   */
  @SQL(
      "select file_name, bytes, timestampdiff(microsecond, '1970-01-01', begun_at), kept"
          + " from portfolio_upload where id = :id"
          + " and registration_id = :registration and owner_id = :owner and course_id = :course"
          + " and begun_at > :since")
  List<Object[]> find(String id, long registration, long owner, long course, Instant since);

  /** Those of a person that are not whole yet, the oldest first. */
  @SQL(
      "select id, bytes from portfolio_upload where registration_id = :registration"
          + " and owner_id = :owner and kept is null order by begun_at, id")
  List<Object[]> open(long registration, long owner);

  /** It is whole, and is that file of a form. */
  @SQL(
      "update portfolio_upload set kept = :kept where id = :id"
          + " and registration_id = :registration and owner_id = :owner")
  int keep(String id, long registration, long owner, String kept);

  @SQL(
      "delete from portfolio_upload where id = :id and registration_id = :registration"
          + " and owner_id = :owner")
  int remove(String id, long registration, long owner);

  /** Of all tenants. */
  @SQL("delete from portfolio_upload where begun_at < :before")
  int forget(Instant before);
}
