package org.preuve.lti.roster;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** What every page of an assessor asks. */
@Repository
interface LeftRepository {

  /**
   * One row of four numbers, each 0 or 1: whether the platform's list has said that the person left
   * the course; whether the course has a list that was not taken for reading since {@code limit},
   * none that came in since {@code old}, and one that is being read since {@code begun}.
   */
  @SQL(
      "select (select count(*) from lti_membership where registration_id = :registration"
          + " and course_id = :course and user_id = :user and not active),"
          + " (select count(*) from lti_course c where c.registration_id = :registration"
          + " and c.id = :course and c.memberships is not null and not exists"
          + " (select 1 from lti_roster r where r.course_id = c.id and r.link_id = ''"
          + " and r.taken_at >= :limit)),"
          + " (select count(*) from lti_course c where c.registration_id = :registration"
          + " and c.id = :course and c.memberships is not null and not exists"
          + " (select 1 from lti_roster r where r.course_id = c.id and r.link_id = ''"
          + " and r.read_at >= :old)),"
          + " (select count(*) from lti_roster r where r.registration_id = :registration"
          + " and r.course_id = :course and r.link_id = '' and r.taken_at >= :begun"
          + " and (r.read_at is null or r.read_at < r.taken_at))")
  List<Object[]> standing(
      long registration, long course, long user, Instant limit, Instant old, Instant begun);
}
