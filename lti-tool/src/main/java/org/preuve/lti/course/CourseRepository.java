package org.preuve.lti.course;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.Membership.Standing;

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

  /** The links of a course, the first one in front. */
  @HQL("from ResourceLink where course = :course order by id")
  List<ResourceLink> links(long course);

  /** Keeps our own line item for the whole course; null forgets it. */
  @HQL("update Course set lineItem = :lineItem where id = :course")
  int keepLineItem(long course, @Nullable String lineItem);

  /** Forgets a link's line item that is gone. */
  @HQL("update ResourceLink set lineItem = null where course = :course and lineItem = :lineItem")
  int forgetLineItem(long course, String lineItem);

  /** Who is, or was, in a course. */
  @HQL("from Membership where course = :course")
  List<Membership> memberships(long course);

  /** 1 when a link with that id was launched from the course. */
  @HQL("select count(*) from ResourceLink where course = :course and linkId = :link")
  long linksNamed(long course, String link);

  /** The course of this key. */
  @HQL(
      "from Course where tenant = :registration and deployment = :deployment and contextKey = :key")
  Optional<Course> byKey(long registration, String deployment, String key);

  /** The course of this key, made if it is new. */
  default Course course(long registration, String deployment, String key) {
    return byKey(registration, deployment, key)
        .or(
            () -> {
              make(registration, deployment, key);
              return byKey(registration, deployment, key);
            })
        .orElseThrow();
  }

  /** Makes one, unless another launch has just done so. */
  default void make(long registration, String deployment, String key) {
    session()
        .createNativeMutationQuery(
            "insert ignore into lti_course (registration_id, deployment_id, context_key, title)"
                + " values (:registration, :deployment, :key, '')")
        .setParameter("registration", registration)
        .setParameter("deployment", deployment)
        .setParameter("key", key)
        .executeUpdate();
  }

  /**
   * Keeps what a launch says about its link.
   *
   * @param lineItem the link's own line item, null without one
   * @param target path and query of the page that it opens
   */
  default void keepLink(
      Course course, String link, String title, @Nullable URI lineItem, String target) {
    session()
        .createNativeMutationQuery(
            "insert into lti_resource_link (registration_id, course_id, link_id, title, line_item,"
                + " target) values (:registration, :course, :link, :title, :lineItem, :target)"
                + " on duplicate key update title = :title, line_item = :lineItem,"
                + " target = :target")
        .setParameter("registration", course.registration())
        .setParameter("course", course.id().value())
        .setParameter("link", link)
        .setParameter("title", title)
        .setParameter("lineItem", lineItem == null ? null : lineItem.toString(), String.class)
        .setParameter("target", target)
        .executeUpdate();
  }

  /** A link of a course by the platform's id. */
  @HQL("from ResourceLink where course = :course and linkId = :linkId")
  Optional<ResourceLink> link(long course, String linkId);

  /** Keeps a student of whom the platform spoke; what is known already stays. */
  default void mentioned(Course course, User user) {
    session()
        .createNativeMutationQuery(
            "insert ignore into lti_membership"
                + " (registration_id, course_id, user_id, listed_as, active)"
                + " values (:registration, :course, :user, :standing, true)")
        .setParameter("registration", course.registration())
        .setParameter("course", course.id().value())
        .setParameter("user", user.id().value())
        .setParameter("standing", Standing.LEARNER.name())
        .executeUpdate();
  }

  /** 1 when a person is there and was launched as that. */
  @HQL(
      "select count(*) from Membership where course = :course and user = :user"
          + " and launchedAs = :standing and active")
  long launchedBefore(long course, long user, Standing standing);

  /** How many others are there who were launched as that. */
  @HQL(
      "select count(*) from Membership where course = :course and user <> :user"
          + " and launchedAs = :standing and active")
  long othersLaunched(long course, long user, Standing standing);

  /** Keeps as what a person was launched; who launches is there. */
  default void launched(Course course, User user, Standing standing) {
    if (launchedBefore(course.id().value(), user.id().value(), standing) > 0) {
      return;
    }
    session()
        .createNativeMutationQuery(
            "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
                + " values (:registration, :course, :user, :standing, :active)"
                + " on duplicate key update launched_as = :standing, active = :active")
        .setParameter("registration", course.registration())
        .setParameter("course", course.id().value())
        .setParameter("user", user.id().value())
        .setParameter("standing", standing.name())
        .setParameter("active", true)
        .executeUpdate();
  }

  /** Keeps whether a person is none of the students, whatever the platform lists; 1 if known. */
  @HQL("update Membership set aside = :aside where course = :course and user = :user")
  int setAside(long course, long user, boolean aside);

  /** Keeps as what the platform lists a person. */
  default void listed(
      long registration, long course, long user, Standing standing, boolean active) {
    session()
        .createNativeMutationQuery(
            "insert into lti_membership (registration_id, course_id, user_id, listed_as, active)"
                + " values (:registration, :course, :user, :standing, :active)"
                + " on duplicate key update listed_as = :standing, active = :active")
        .setParameter("registration", registration)
        .setParameter("course", course)
        .setParameter("user", user)
        .setParameter("standing", standing.name())
        .setParameter("active", active)
        .executeUpdate();
  }
}
