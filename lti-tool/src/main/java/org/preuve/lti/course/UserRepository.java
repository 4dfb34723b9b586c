package org.preuve.lti.course;

import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** People; two launches at once leave one row each. */
@Repository
public interface UserRepository {

  /** For the statements that have no annotation. */
  StatelessSession session();

  /** The person with this row id. */
  @Find
  Optional<User> byId(long id);

  /** The people with these row ids. */
  @HQL("from User where id in :ids")
  List<User> byIds(Collection<Long> ids);

  /** The people of a registration with these subjects. */
  @HQL("from User where tenant = :registration and subject in :subjects")
  List<User> bySubjects(long registration, Collection<String> subjects);

  /** Keeps a changed name. */
  @Update
  void change(User user);

  /** The learners of a course, those who left last, by name. */
  @HQL(
      "select new org.preuve.lti.course.Learner(u, m.active) from User u"
          + " join Membership m on m.user = u.id where m.course = :course"
          + " and not m.aside and (m.launchedAs = LEARNER and"
          + " (m.listedAs is null or m.listedAs = LEARNER)"
          + " or m.launchedAs is null and m.listedAs = LEARNER)"
          + " order by m.active desc, u.name, u.id")
  List<Learner> learners(long course);

  /** One of them. */
  @HQL(
      "select new org.preuve.lti.course.Learner(u, m.active) from User u"
          + " join Membership m on m.user = u.id where m.course = :course and u.id = :person"
          + " and not m.aside and (m.launchedAs = LEARNER and"
          + " (m.listedAs is null or m.listedAs = LEARNER)"
          + " or m.launchedAs is null and m.listedAs = LEARNER)")
  Optional<Learner> learner(long course, long person);

  /** Those of a course whom a teacher has set aside, by name. */
  @HQL(
      "select u from User u join Membership m on m.user = u.id where m.course = :course"
          + " and m.aside order by u.name, u.id")
  List<User> aside(long course);

  /** The person of this subject. */
  @HQL("from User where tenant = :registration and subject = :subject")
  Optional<User> bySubject(long registration, String subject);

  /** The person of this subject who launches, made if new; a name replaces the old one. */
  default User user(long registration, String subject, String name) {
    var user = named(registration, subject, name);
    if (!name.isEmpty() && !(user.knownAs(name) && user.namedByLaunch())) {
      user.rename(name, true);
      change(user);
    }
    return user;
  }

  /**
   * The person of this subject whom the platform lists, made if new; a name replaces the old one
   * unless a launch gave that.
   */
  default User listed(long registration, String subject, String name) {
    var user = named(registration, subject, name);
    if (!name.isEmpty() && !user.knownAs(name) && !user.namedByLaunch()) {
      user.rename(name, false);
      change(user);
    }
    return user;
  }

  /** The person of this subject, made if new. */
  default User named(long registration, String subject, String name) {
    return bySubject(registration, subject)
        .or(
            () -> {
              make(registration, subject, name);
              return bySubject(registration, subject);
            })
        .orElseThrow();
  }

  /** Makes one, unless another launch has just done so. */
  default void make(long registration, String subject, String name) {
    session()
        .createNativeMutationQuery(
            "insert ignore into lti_user (registration_id, subject, name)"
                + " values (:registration, :subject, :name)")
        .setParameter("registration", registration)
        .setParameter("subject", subject)
        .setParameter("name", name)
        .executeUpdate();
  }
}
