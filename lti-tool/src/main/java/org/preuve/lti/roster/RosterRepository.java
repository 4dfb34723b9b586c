package org.preuve.lti.roster;

import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Readings of lists of members. */
@Repository
interface RosterRepository {

  @HQL("from RosterReading where course = :course and link = :link")
  Optional<RosterReading> of(long course, String link);

  /** Makes the row of a list that was never read. */
  @SQL(
      "insert ignore into lti_roster (registration_id, course_id, link_id, taken_at,"
          + " learners_only, members, joined, gone)"
          + " values (:registration, :course, :link, :past, false, 0, 0, 0)")
  int prepare(long registration, long course, String link, Instant past);

  /** 1 when this call is to ask the platform now. */
  @HQL(
      "update RosterReading set takenAt = :now where course = :course and link = :link"
          + " and takenAt < :limit")
  int take(long course, String link, Instant now, Instant limit);

  @Update
  void change(RosterReading reading);

  /** Who may open a link, as last listed. */
  @SQL("select user_id from lti_link_member where course_id = :course and link_id = :link")
  List<Long> ofLink(long course, String link);

  @SQL("delete from lti_link_member where course_id = :course and link_id = :link")
  int forgetLink(long course, String link);

  @SQL(
      "insert ignore into lti_link_member (registration_id, course_id, link_id, user_id)"
          + " values (:registration, :course, :link, :user)")
  int addToLink(long registration, long course, String link, long user);
}
