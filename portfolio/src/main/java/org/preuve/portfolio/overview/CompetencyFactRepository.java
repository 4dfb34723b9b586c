package org.preuve.portfolio.overview;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Where students stand. */
@Repository
interface CompetencyFactRepository {

  /**
   * Everything about one student in one course under one framework, in one statement. It is SQL, so
   * that its plan is kept; each part therefore names the tenant itself, and begins with what the
   * student has: else the database may read the rows of the whole platform by their tenant.
   */
  @SQL(
      "select straight_join 'EVIDENCE' as kind, l.code as code, null as outcome,"
          + " count(*) as number,"
          + " cast(sum(x.evidence_id is null) as signed) as fresh, null as message"
          + " from portfolio_evidence e join portfolio_evidence_link l"
          + " on l.evidence_id = e.id and l.registration_id = :tenant"
          + " left join (select distinct k.evidence_id, k.code from portfolio_submission f"
          + " join portfolio_submission_item k on k.submission_id = f.id"
          + " where f.registration_id = :tenant and f.student_id = :student"
          + " and f.course_id = :course and f.framework = :framework"
          + " and f.withdrawn_at is null) x on x.evidence_id = l.evidence_id and x.code = l.code"
          + " where e.registration_id = :tenant and e.owner_id = :student"
          + " and e.course_id = :course and e.replaced_at is null"
          + " and l.framework = :framework group by l.code"
          + " union all select 'OPINION', o.code, o.outcome, 0, 0, null from portfolio_opinion o"
          + " where o.registration_id = :tenant and o.student_id = :student"
          + " and o.course_id = :course and o.framework = :framework"
          // an attempt judged later may be an earlier one that a newer had left out
          + " union all select 'DECISION', d.code, d.outcome, (select max(m.attempt)"
          + " from portfolio_decision m where m.course_id = d.course_id"
          + " and m.student_id = d.student_id and m.framework = d.framework"
          + " and m.code = d.code), 0, d.message"
          + " from portfolio_decision d where d.registration_id = :tenant"
          + " and d.student_id = :student and d.course_id = :course"
          + " and d.framework = :framework and d.number ="
          + " (select max(n.number) from portfolio_decision n where n.course_id = d.course_id"
          + " and n.student_id = d.student_id and n.framework = d.framework"
          + " and n.code = d.code)"
          // the attempt that first brought a piece for a competency is the one that it belongs to
          + " union all select straight_join 'SUBMITTED', i.code, null, max(s.attempt), 0, null"
          + " from portfolio_submission s join portfolio_submission_item i"
          + " on i.submission_id = s.id and i.registration_id = :tenant"
          + " where s.registration_id = :tenant and s.student_id = :student"
          + " and s.course_id = :course and s.framework = :framework and s.withdrawn_at is null"
          + " and s.attempt = (select min(f.attempt)"
          + " from portfolio_submission_item k join portfolio_submission f"
          + " on f.id = k.submission_id and f.withdrawn_at is null"
          + " where k.evidence_id = i.evidence_id and k.code = i.code"
          + " and f.course_id = :course and f.framework = :framework) group by i.code"
          // of whatever framework: one that is linked to a former one was linked by its owner
          + " union all select 'UNLINKED', '', null, count(*), 0, null from portfolio_evidence u"
          + " where u.registration_id = :tenant and u.owner_id = :student"
          + " and u.course_id = :course and u.replaced_at is null and not exists"
          + " (select 1 from portfolio_evidence_link n where n.evidence_id = u.id"
          + " and n.registration_id = :tenant)")
  List<CompetencyFact> facts(long tenant, long student, long course, String framework);
}
