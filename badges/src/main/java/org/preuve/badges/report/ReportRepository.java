package org.preuve.badges.report;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Reports about badges; each query names its registration, but for the administration's. */
@Repository
interface ReportRepository {

  @SQL(
      "insert into badge_report (id, registration_id, award, topic, said, contact, reported_at)"
          + " select :id, :registration, :award, :topic, :said, :contact, :at from dual"
          + " where (select count(*) from badge_report where award = :award"
          + " and registration_id = :registration and closed_at is null) < :most")
  int add(
      String id,
      long registration,
      String award,
      String topic,
      String said,
      String contact,
      Instant at,
      int most);

  @SQL(
      "select count(*) from badge_report where id = :id and award = :award"
          + " and registration_id = :registration")
  long count(long registration, String award, String id);

  /** About badges of a course, the newest first. */
  @SQL(
      "select r.id, r.award, n.name_fr, n.name_en, a.recipient_name, r.topic, r.said, r.contact,"
          + " r.reported_at, l.issuer from badge_report r"
          + " join badge_award a on a.id = r.award and a.registration_id = :tenant"
          + " join badge_achievement n on n.id = a.achievement and n.registration_id = :tenant"
          + " join lti_registration l on l.id = r.registration_id"
          + " where r.registration_id = :tenant and a.course = :course and r.closed_at is null"
          + " order by r.reported_at desc, r.id limit 100")
  List<ReportRow> inCourse(long tenant, long course);

  /** About all badges of this installation, for the administration, the newest first. */
  @SQL(
      "select r.id, r.award, n.name_fr, n.name_en, a.recipient_name, r.topic, r.said, r.contact,"
          + " r.reported_at, l.issuer from badge_report r join badge_award a on a.id = r.award"
          + " join badge_achievement n on n.id = a.achievement"
          + " join lti_registration l on l.id = r.registration_id"
          + " where r.closed_at is null order by r.reported_at desc, r.id limit 100")
  List<ReportRow> everywhere();

  /**
   * It was read and dealt with; how to answer is no longer needed. 0 if it is not of the course.
   */
  @SQL(
      "update badge_report r join badge_award a on a.id = r.award"
          + " and a.registration_id = :tenant set r.closed_at = :at, r.closed_by = :by,"
          + " r.contact = '' where r.id = :id and r.registration_id = :tenant"
          + " and a.course = :course and r.closed_at is null")
  int close(long tenant, long course, String id, long by, Instant at);
}
