package org.preuve.lti.admin.doctor;

import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.preuve.lti.course.Course;

/** Courses that offer a service, for the doctor. */
@Repository
interface LastCourseRepository {

  /** For the statement that has no annotation. */
  StatelessSession session();

  /** The newest course with a grade book. */
  @HQL(
      "from Course where id = (select max(c.id) from Course c where c.tenant = :registration"
          + " and c.lineItems is not null)")
  List<Course> withLineItems(long registration);

  /** The course whose members were read last. */
  default Optional<Course> withMembers(long registration) {
    return session()
        .createSelectionQuery(
            "select c from Course c left join RosterReading r on r.course = c.id"
                + " where c.tenant = :registration and c.memberships is not null"
                + " order by r.readAt desc nulls last, c.id desc",
            Course.class)
        .setParameter("registration", registration)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }
}
