package org.preuve.server.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** A platform with one course, written into the database: for tests that are not about launches. */
public final class School {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Installation installation;
  private final long registration;
  private final long course;

  private School(Installation installation, long registration, long course) {
    this.installation = installation;
    this.registration = registration;
    this.course = course;
  }

  /** A new platform with its course. */
  public static School open(Installation installation) {
    var issuer = "https://school-" + NUMBER.incrementAndGet() + ".example/" + Ids.random();
    long registration =
        insert(
            installation,
            "insert into lti_registration (ref, issuer, client_id, product, authorization_endpoint,"
                + " token_endpoint, token_audience, jwks_uri, registration_endpoint, created_at)"
                + " values (?, ?, 'preuve', 'test', ?, ?, ?, ?, ?, now())",
            Ids.random(),
            issuer,
            issuer,
            issuer,
            issuer,
            issuer,
            issuer);
    return new School(installation, registration, course(installation, registration));
  }

  /** Another course of the same platform. */
  public School otherCourse() {
    return new School(installation, registration, course(installation, registration));
  }

  /** Row id of the registration. */
  public long registration() {
    return registration;
  }

  /** Row id of the course. */
  public long course() {
    return course;
  }

  /**
   * A person who has come from the course.
   *
   * @param role constant of {@code org.preuve.web.Role}
   * @param language {@code fr} or {@code en}
   */
  public Visitor visitor(String name, String role, String language) {
    long user =
        insert(
            installation,
            "insert into lti_user (registration_id, subject, name) values (?, ?, ?)",
            registration,
            Ids.random(),
            name);
    insert(
        installation,
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
            + " values (?, ?, ?, ?, true)",
        registration,
        course,
        user,
        role.equals("LEARNER") ? "LEARNER" : "ASSESSOR");
    return session(user, name, role, language);
  }

  /** The same person after another launch: a session of its own. */
  public Visitor again(Visitor person, String name, String role, String language) {
    return session(person.user(), name, role, language);
  }

  /** A person whom the database has already, in this course. */
  public Visitor as(long user, String name, String role, String language) {
    return session(user, name, role, language);
  }

  private Visitor session(long user, String name, String role, String language) {
    var visitor = new Visitor(installation.base(), user, Ids.random(), Ids.random(), Ids.random());
    insert(
        installation,
        "insert into lti_session (handle, secret_hash, csrf, registration_id, user_id, user_name,"
            + " course_id, course_title, resource_link, roles, language, frame_ancestors,"
            + " expires_at) values (?, ?, ?, ?, ?, ?, ?, 'Solutions IoT', 'r-1', ?, ?, ?, ?)",
        visitor.handle(),
        Hashes.sha256(visitor.secret()),
        visitor.csrf(),
        registration,
        user,
        name,
        course,
        role,
        language,
        "'self'",
        in(8));
    return visitor;
  }

  /** As the database counts, wherever this machine stands. */
  private static LocalDateTime in(int hours) {
    return LocalDateTime.now(ZoneOffset.UTC).plusHours(hours);
  }

  private static long course(Installation installation, long registration) {
    return insert(
        installation,
        "insert into lti_course (registration_id, deployment_id, context_key, title)"
            + " values (?, '1', ?, 'Solutions IoT')",
        registration,
        Ids.random());
  }

  private static long insert(Installation installation, String sql, Object... values) {
    try (Connection connection = installation.connect();
        var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      var keys = statement.getGeneratedKeys();
      return keys.next() ? keys.getLong(1) : 0;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
