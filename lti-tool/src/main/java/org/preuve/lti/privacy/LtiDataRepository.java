package org.preuve.lti.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What launches have left about a person; SQL names the tenant itself, moments are ISO 8601. */
@Repository
interface LtiDataRepository {

  @HQL("select count(*) from Membership where user = :person")
  long courses(long person);

  /** Id and title of each course. */
  @HQL(
      "select c.id, c.title from Membership m"
          + " join Course c on c.id = m.course where m.user = :person order by c.id")
  List<Object[]> coursesOf(long person);

  @HQL("select count(*) from LaunchSession where registration = :registration and user = :person")
  long sessions(long registration, long person);

  @HQL("select count(*) from QueuedScore where user = :person")
  long scores(long person);

  /** Course, roles, language and end of each; what opens one stays here. */
  @SQL(
      "select course_id, course_title, roles, language,"
          + " date_format(expires_at, '%Y-%m-%dT%TZ') from lti_session"
          + " where registration_id = :tenant and user_id = :person order by expires_at, course_id")
  List<Object[]> allSessions(long tenant, long person);

  /** Course, page, points, state, and when each was earned and sent. */
  @SQL(
      "select course_id, page, given, maximum, comment, state,"
          + " date_format(scored_at, '%Y-%m-%dT%TZ'), date_format(sent_at, '%Y-%m-%dT%TZ')"
          + " from lti_score_outbox where registration_id = :tenant and user_id = :person"
          + " order by scored_at, id")
  List<Object[]> allScores(long tenant, long person);
}
