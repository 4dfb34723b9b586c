package org.preuve.portfolio.overview;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** What a class has handed in. */
@Repository
interface WorkRepository {

  /** Student, evidence and code of everybody's newest submission in force for a framework. */
  @HQL(
      "select n.student, e, i.code from Submission n join Submission s on s.student = n.student"
          + " and s.course = n.course and s.attempt <= n.attempt"
          + " join SubmissionItem i on i.submission = s.id"
          + " join Evidence e on e.id = i.evidence where n.course = :course and n.attempt ="
          + " (select max(t.attempt) from Submission t where t.course = n.course"
          + " and t.student = n.student and t.framework = :framework and t.withdrawnAt is null)"
          + " and (i.endedBy = 0 or i.endedBy > n.attempt)"
          + " order by n.student, i.code, e.id limit 20000")
  List<Object[]> newest(long course, String framework);
}
