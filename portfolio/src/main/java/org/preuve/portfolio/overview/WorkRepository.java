package org.preuve.portfolio.overview;

import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** What a class has handed in. */
@Repository
interface WorkRepository {

  /**
   * Student, evidence and code of the newest submission in force for a framework of each of these
   * students; one row more than an archive holds, so that nothing is left out unseen.
   */
  @HQL(
      "select n.student, e, i.code from Submission n join Submission s on s.student = n.student"
          + " and s.course = n.course and s.attempt <= n.attempt"
          + " join SubmissionItem i on i.submission = s.id"
          + " join Evidence e on e.id = i.evidence where n.course = :course and n.attempt ="
          + " (select max(t.attempt) from Submission t where t.course = n.course"
          + " and t.student = n.student and t.framework = :framework and t.withdrawnAt is null)"
          + " and (i.endedBy = 0 or i.endedBy > n.attempt)"
          + " and n.student in :students and i.code in :codes"
          + " order by n.student, i.code, e.id limit 20001")
  List<Object[]> newest(
      long course, String framework, Collection<Long> students, Collection<String> codes);
}
