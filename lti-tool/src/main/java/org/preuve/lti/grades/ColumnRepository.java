package org.preuve.lti.grades;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Columns that platforms listed, and who is asking for them just now. */
@Repository
interface ColumnRepository {

  /** For the statements that have no annotation. */
  StatelessSession session();

  @Insert
  void add(GradeColumn column);

  @HQL("from GradeColumn where course = :course order by page")
  List<GradeColumn> of(long course);

  @HQL("delete from GradeColumn where course = :course")
  int forgetAll(long course);

  @HQL("delete from GradeColumn where course = :course and address = :address")
  int forget(long course, String address);

  /** Whether this call is to read the columns now. */
  default boolean takeReading(long course, Instant now, Instant limit) {
    return take(
        course,
        "update lti_grade_book set columns_read_at = :now"
            + " where course_id = :course and columns_read_at < :limit",
        now,
        limit);
  }

  /** Whether this call is to look now whether columns are gone. */
  default boolean takeLooking(long course, Instant now, Instant limit) {
    return take(
        course,
        "update lti_grade_book set looked_at = :now"
            + " where course_id = :course and looked_at < :limit",
        now,
        limit);
  }

  /** Whether this call may make a column; no other may until then, or until it is released. */
  default boolean takeMaking(long course, Instant now, Instant until) {
    return take(
        course,
        "update lti_grade_book set making_until = :limit"
            + " where course_id = :course and making_until <= :now",
        now,
        until);
  }

  /** Whoever asks next is to read the columns. */
  default void readAgain(long course) {
    session()
        .createNativeMutationQuery(
            "update lti_grade_book set columns_read_at = '2000-01-01'"
                + " where course_id = :course")
        .setParameter("course", course)
        .executeUpdate();
  }

  /** Another may make a column. */
  default void releaseMaking(long course, Instant now) {
    session()
        .createNativeMutationQuery(
            "update lti_grade_book set making_until = :now where course_id = :course")
        .setParameter("course", course)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Whether the update changed the course's row. A row that is missing is made first, by one call
   * only: those that find it made meanwhile hold it together, and would wait for each other.
   */
  default boolean take(long course, String update, Instant now, Instant limit) {
    return change(course, update, now, limit)
        || (make(course) && change(course, update, now, limit));
  }

  /** Whether there was no row. */
  default boolean make(long course) {
    return session()
            .createNativeMutationQuery(
                "insert ignore into lti_grade_book (course_id) values (:course)")
            .setParameter("course", course)
            .executeUpdate()
        == 1;
  }

  /** Whether that changed a row. */
  default boolean change(long course, String update, Instant now, Instant limit) {
    return session()
            .createNativeMutationQuery(update)
            .setParameter("course", course)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .executeUpdate()
        == 1;
  }
}
