package org.preuve.lti.roster;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** What every page of an assessor asks. */
@Repository
interface LeftRepository {

  /**
   * One row: 1 when the platform's list has said that the person left the course; 1 when the course
   * has a list that was not taken for reading since that moment.
   */
  @SQL(
      "select (select count(*) from lti_membership where registration_id = :registration"
          + " and course_id = :course and user_id = :user and not active),"
          + " (select count(*) from lti_course c where c.registration_id = :registration"
          + " and c.id = :course and c.memberships is not null and not exists"
          + " (select 1 from lti_roster r where r.course_id = c.id and r.link_id = ''"
          + " and r.taken_at >= :limit))")
  List<Object[]> leftAndDue(long registration, long course, long user, Instant limit);
}
