package org.preuve.portfolio.assessment;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Drafts and released decisions. */
@Repository
public interface AssessmentRepository {

  /** Lets one transaction at a time decide about a student in a course. */
  @SQL(
      "insert into portfolio_case (course_id, student_id) values (:course, :student)"
          + " on duplicate key update student_id = :student")
  int lock(long student, long course);

  @Insert
  void add(Draft draft);

  @Update
  void change(Draft draft);

  @Delete
  void remove(Draft draft);

  @HQL(
      "from Draft where student = :student and course = :course and framework = :framework"
          + " and code = :code and assessor = :assessor")
  Optional<Draft> draft(long student, long course, String framework, String code, long assessor);

  /** Drafts that nobody has touched since; native SQL, for it must see every tenant. */
  @SQL("delete from portfolio_draft where saved_at < :before limit 10000")
  int forgetDrafts(Instant before);

  @Insert
  void add(ReleasedDecision decision);

  /** Every decision on one competency of a student, the one in force first. */
  @HQL(
      "from ReleasedDecision where student = :student and course = :course"
          + " and framework = :framework and code = :code order by number desc")
  List<ReleasedDecision> history(long student, long course, String framework, String code);

  /** Student and code of everything that was decided in a course under that framework. */
  @HQL(
      "select distinct student, code from ReleasedDecision where course = :course"
          + " and framework = :framework")
  List<Object[]> decided(long course, String framework);

  /** The decisions of a student that are in force under that framework. */
  @HQL(
      "from ReleasedDecision r where r.student = :student and r.course = :course"
          + " and r.framework = :framework and r.number ="
          + " (select max(n.number) from ReleasedDecision n where n.student = r.student"
          + " and n.course = r.course and n.framework = r.framework and n.code = r.code)")
  List<ReleasedDecision> inForce(long student, long course, String framework);
}
