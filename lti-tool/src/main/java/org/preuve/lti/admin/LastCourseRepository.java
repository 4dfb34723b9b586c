package org.preuve.lti.admin;

import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.preuve.lti.launch.Course;

/** Courses that offer a service, for the doctor. */
@Repository
interface LastCourseRepository {

  /** For the statements that have no annotation. */
  StatelessSession session();

  /** The course whose members were read last. */
  default Optional<Course> withMembers(long registration) {
    return last(
        "from Course where tenant = :registration and memberships is not null"
            + " order by rosterReadAt desc, id desc",
        registration);
  }

  /** The newest course with a grade book. */
  default Optional<Course> withLineItems(long registration) {
    return last(
        "from Course where tenant = :registration and lineItems is not null order by id desc",
        registration);
  }

  private Optional<Course> last(String hql, long registration) {
    return session()
        .createSelectionQuery(hql, Course.class)
        .setParameter("registration", registration)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }
}
