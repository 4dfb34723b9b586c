package org.preuve.portfolio.submission;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/**
 * Deadlines and extensions in force; those before them stay. What is for a bloc counts in the
 * version of the framework that it was set for; what is for the course in each. Without a version
 * are those of the course, and those of blocs that an older node sets while it is being replaced.
 */
@Repository
public interface DeadlineRepository {

  @Insert
  void add(Deadline deadline);

  @Insert
  void add(Extension extension);

  /** One for each bloc of that version that ever had one, 0 being the course. */
  @HQL(
      "from Deadline d where d.course = :course and d.framework in (:framework, '') and d.id ="
          + " (select max(n.id) from Deadline n where n.course = d.course and n.bloc = d.bloc"
          + " and n.framework in (:framework, '')) order by d.bloc")
  List<Deadline> of(long course, String framework);

  /** Extensions of one student. */
  @HQL(
      "from Extension e where e.course = :course and e.student = :student and e.dueAt is not null"
          + " and e.framework in (:framework, '')"
          + " and e.id = (select max(n.id) from Extension n where n.course = e.course"
          + " and n.student = e.student and n.bloc = e.bloc"
          + " and n.framework in (:framework, '')) order by e.bloc")
  List<Extension> extensions(long course, String framework, long student);

  /** Extensions of all students, the newest first. */
  @HQL(
      "from Extension e where e.course = :course and e.dueAt is not null"
          + " and e.framework in (:framework, '') and e.id ="
          + " (select max(n.id) from Extension n where n.course = e.course"
          + " and n.student = e.student and n.bloc = e.bloc"
          + " and n.framework in (:framework, '')) order by e.id desc")
  List<Extension> extensions(long course, String framework);

  /** How often deadlines and extensions of a course were set. */
  @HQL(
      "select (select count(*) from Deadline d where d.course = :course)"
          + " + (select count(*) from Extension e where e.course = :course)")
  long changes(long course);
}
