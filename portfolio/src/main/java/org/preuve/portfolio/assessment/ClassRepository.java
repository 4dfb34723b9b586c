package org.preuve.portfolio.assessment;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** The class matrix in one aggregate query. */
@Repository
interface ClassRepository {

  /**
   * One row per student and competency about which there is anything to say.
   *
   * <p>Under the framework that the course works with. Columns: student, code, own view, decision
   * in force, attempt that it judged, newest attempt that brought evidence, pieces that came after
   * the decision. Native SQL does not know the tenant: a course belongs to one tenant only.
   */
  @SQL(
      """
      select student_id, code, max(self), max(outcome), max(judged), max(attempt), sum(fresh)
      from (
        select o.student_id, o.code, o.outcome as self, null as outcome,
               0 as judged, 0 as attempt, 0 as fresh
        from portfolio_opinion o where o.course_id = :course and o.framework = :framework
        union all
        select d.student_id, d.code, null, d.outcome, d.attempt, 0, 0
        from portfolio_decision d
        where d.course_id = :course and d.framework = :framework and d.number =
          (select max(n.number) from portfolio_decision n
           where n.course_id = d.course_id and n.student_id = d.student_id
           and n.framework = d.framework and n.code = d.code)
        union all
        select f.student_id, f.code, null, null, 0, max(f.came),
               sum(f.came > coalesce(
                 (select max(d.attempt) from portfolio_decision d
                  where d.course_id = :course and d.student_id = f.student_id
                  and d.framework = :framework and d.code = f.code), 0))
        from (
          select s.student_id, i.code, i.evidence_id, min(s.attempt) as came
          from portfolio_submission s join portfolio_submission_item i on i.submission_id = s.id
          where s.course_id = :course and s.framework = :framework and s.withdrawn_at is null
          group by s.student_id, i.code, i.evidence_id) f
        group by f.student_id, f.code
      ) facts
      group by student_id, code
      """)
  List<Object[]> cells(long course, String framework);
}
