package org.preuve.portfolio.overview;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** What a class has handed in. */
@Repository
interface WorkRepository {

  /** Student, evidence and code of everybody's newest submission for a framework. */
  @HQL(
      "select s.student, e, i.code from Submission s join SubmissionItem i on i.submission = s.id"
          + " join Evidence e on e.id = i.evidence where s.course = :course and s.attempt ="
          + " (select max(t.attempt) from Submission t where t.course = s.course"
          + " and t.student = s.student and t.framework = :framework)"
          + " order by s.student, i.code, e.id limit 20000")
  List<Object[]> newest(long course, String framework);
}
