package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Reports about drafts that went out together; each for whoever released them. */
@Repository
interface ReleaseReportRepository {

  @SQL(
      "insert into portfolio_release_report (id, registration_id, course_id, assessor_id, made_at,"
          + " drafts) values (:id, :registration, :course, :assessor, :now, :drafts)")
  int add(String id, long registration, long course, long assessor, Instant now, String drafts);

  /** The lines of one. */
  @SQL(
      "select drafts from portfolio_release_report where id = :id and registration_id = :registration"
          + " and course_id = :course and assessor_id = :assessor")
  List<String> find(String id, long registration, long course, long assessor);

  /** Of all tenants. */
  @SQL("delete from portfolio_release_report where made_at < :before")
  int forget(Instant before);
}
