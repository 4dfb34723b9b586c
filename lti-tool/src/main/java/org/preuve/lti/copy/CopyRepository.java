package org.preuve.lti.copy;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/** Copies of courses, and the courses that they came from. */
@Repository
interface CopyRepository {

  @HQL("from CourseCopy where course = :course")
  Optional<CourseCopy> of(long course);

  /**
   * 1 while a teacher has to say what a copy is set up like. It is SQL, so that its plan is kept;
   * it therefore names the tenant itself.
   */
  @SQL(
      "select count(*) from lti_course_copy where course_id = :course"
          + " and registration_id = :tenant and state = 'ASKED'")
  long asked(long tenant, long course);

  /** Keeps what became of a copy; what a teacher has said stays. */
  @SQL(
      "insert into lti_course_copy (course_id, registration_id, state, source, candidates,"
          + " changed_at) values (:course, :registration, :state, :source, :candidates, :at)"
          + " on duplicate key update"
          + " candidates = if(state = 'ASKED', :candidates, candidates),"
          + " source = if(state = 'ASKED', :source, source),"
          + " changed_at = if(state = 'ASKED', :at, changed_at),"
          + " state = if(state = 'ASKED', :state, state)")
  int keep(
      long course,
      long registration,
      String state,
      @Nullable Long source,
      String candidates,
      Instant at);

  /** Ids of courses of one deployment by their keys. */
  @SQL(
      "select id, context_key from lti_course where registration_id = :registration"
          + " and deployment_id = :deployment and context_key in (:keys)")
  List<Object[]> courses(long registration, String deployment, List<String> keys);

  /** Ids of courses of one deployment by the ids of their links. */
  @SQL(
      "select c.id, l.link_id from lti_resource_link l join lti_course c on c.id = l.course_id"
          + " where c.registration_id = :registration and c.deployment_id = :deployment"
          + " and l.link_id in (:links)")
  List<Object[]> coursesOfLinks(long registration, String deployment, List<String> links);
}
