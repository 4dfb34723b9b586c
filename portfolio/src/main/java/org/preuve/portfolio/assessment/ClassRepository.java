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
   * in force, pieces that came after the decision. Native SQL does not know the tenant: a course
   * belongs to one tenant only.
   */
  @SQL(
      """
      select student_id, code, max(self), max(outcome), sum(fresh)
      from (
        select o.student_id, o.code, o.outcome as self, null as outcome, 0 as fresh
        from portfolio_opinion o where o.course_id = :course and o.framework = :framework
        union all
        select d.student_id, d.code, null, d.outcome, 0
        from portfolio_decision d
        where d.course_id = :course and d.framework = :framework and d.number =
          (select max(n.number) from portfolio_decision n
           where n.course_id = d.course_id and n.student_id = d.student_id
           and n.framework = d.framework and n.code = d.code)
        union all
        select w.student_id, w.code, null, null, w.pieces
        from portfolio_waiting w where w.course_id = :course and w.framework = :framework
      ) facts
      group by student_id, code
      """)
  List<Object[]> cells(long course, String framework);
}
