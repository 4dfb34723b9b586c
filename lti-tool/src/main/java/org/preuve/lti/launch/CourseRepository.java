package org.preuve.lti.launch;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.preuve.lti.launch.Membership.Standing;

/** Courses, their links and who is in them; two launches at once leave one row each. */
@Repository
public interface CourseRepository {

  /** For the statements that have no annotation. */
  StatelessSession session();

  /** The course with this row id. */
  @Find
  Optional<Course> byId(long id);

  /** Keeps a changed course. */
  @Update
  void change(Course course);

  /** The course of this key, made if it is new. */
  default Course course(long registration, String deployment, String key) {
    session()
        .createNativeMutationQuery(
            "insert ignore into lti_course (registration_id, deployment_id, context_key, title)"
                + " values (:registration, :deployment, :key, '')")
        .setParameter("registration", registration)
        .setParameter("deployment", deployment)
        .setParameter("key", key)
        .executeUpdate();
    return session()
        .createSelectionQuery(
            "from Course where tenant = :registration and deployment = :deployment"
                + " and contextKey = :key",
            Course.class)
        .setParameter("registration", registration)
        .setParameter("deployment", deployment)
        .setParameter("key", key)
        .getSingleResult();
  }

  /** Keeps what a launch says about its link. */
  default void keepLink(Course course, Launch launch) {
    var lineItem = launch.services().lineItem();
    session()
        .createNativeMutationQuery(
            "insert into lti_resource_link (registration_id, course_id, link_id, title, line_item)"
                + " values (:registration, :course, :link, :title, :lineItem)"
                + " on duplicate key update title = :title, line_item = :lineItem")
        .setParameter("registration", course.registration())
        .setParameter("course", course.id().value())
        .setParameter("link", launch.link().id())
        .setParameter("title", launch.link().title())
        .setParameter("lineItem", lineItem == null ? null : lineItem.toString(), String.class)
        .executeUpdate();
  }

  /** Keeps as what a person was launched. */
  default void launched(Course course, User user, Standing standing) {
    membership(course, user, "launched_as", standing, true);
  }

  /** Keeps as what the platform lists a person. */
  default void listed(Course course, User user, Standing standing, boolean active) {
    membership(course, user, "listed_as", standing, active);
  }

  private void membership(
      Course course, User user, String column, Standing standing, boolean active) {
    session()
        .createNativeMutationQuery(
            "insert into lti_membership (registration_id, course_id, user_id, %1$s, active)"
                    .formatted(column)
                + " values (:registration, :course, :user, :standing, :active)"
                + " on duplicate key update %1$s = :standing, active = :active".formatted(column))
        .setParameter("registration", course.registration())
        .setParameter("course", course.id().value())
        .setParameter("user", user.id().value())
        .setParameter("standing", standing.name())
        .setParameter("active", active)
        .executeUpdate();
  }
}
