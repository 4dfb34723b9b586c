package org.preuve.server.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * A registration with a course, a student and a teacher, and one competency decided acquired on
 * frozen evidence: what a badge builds upon, put into the database.
 */
public final class SeededCourse {

  static final String STUDENT_NAME = "Inès Benali";
  static final String MANIFEST = "{\"type\":\"preuve-snapshot-1\"}";

  final long registration;
  final long course;
  final long student;
  final long teacher;
  final String code;
  final String text = Ids.random();
  final String telemetry = Ids.random();
  private final Installation installation;
  private long attempt;

  SeededCourse(Installation installation, String code) {
    this.installation = installation;
    this.code = code;
    try (var connection = installation.connect()) {
      registration =
          insert(
              connection,
              "insert into lti_registration (ref, issuer, client_id, product,"
                  + " authorization_endpoint, token_endpoint, token_audience, jwks_uri,"
                  + " registration_endpoint, created_at) values (?, ?, 'c', 'p', 'a', 't', 'u',"
                  + " 'j', 'r', now(6))",
              Ids.random(),
              "https://lms.example/" + Ids.random());
      student = user(connection, "101", STUDENT_NAME);
      teacher = user(connection, "201", "Marc Lefèvre");
      course =
          insert(
              connection,
              "insert into lti_course (registration_id, deployment_id, context_key, title)"
                  + " values (?, '1', 'c', 'Solutions IoT')",
              registration);
      insert(
          connection,
          "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
              + " values (?, ?, ?, 'LEARNER', true)",
          registration,
          course,
          student);
      evidence(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private SeededCourse(
      Installation installation, String code, long course, long student, long teacher) {
    this.installation = installation;
    this.code = code;
    this.course = course;
    this.student = student;
    this.teacher = teacher;
    this.registration =
        installation.count("select registration_id from lti_course where id = " + course);
    try (var connection = installation.connect()) {
      evidence(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same decision on the same evidence, in a course that is there. */
  public static SeededCourse in(
      Installation installation, String code, long course, long student, long teacher) {
    return new SeededCourse(installation, code, course, student, teacher);
  }

  /** Takes the decision back to "in progress", by a newer one. */
  void decide(String outcome, int number) {
    try (var connection = installation.connect()) {
      decision(connection, outcome, number);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A browser with a launch session in this course. */
  Session session(long user, String name, String roles, String language) {
    var handle = Ids.random();
    var secret = Ids.random();
    var token = Ids.random();
    try (var connection = installation.connect()) {
      insert(
          connection,
          "insert into lti_session (handle, secret_hash, csrf, registration_id, user_id, user_name,"
              + " course_id, course_title, resource_link, roles, language, frame_ancestors,"
              + " expires_at) values (?, ?, ?, ?, ?, ?, ?, 'Solutions IoT', '', ?, ?, '''none''',"
              + " now(6) + interval 1 hour)",
          handle,
          Hashes.sha256(secret),
          token,
          registration,
          user,
          name,
          course,
          roles,
          language);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var http = new Http();
    http.cookies().put("__Host-pv-" + handle, secret);
    return new Session(http, URI.create(installation.base() + "/s/" + handle), token);
  }

  /** A teacher's browser, in French. */
  public Session asTeacher() {
    return session(teacher, "Marc Lefèvre", "INSTRUCTOR", "fr");
  }

  Session asStudent() {
    return session(student, STUDENT_NAME, "LEARNER", "fr");
  }

  private long user(Connection connection, String subject, String name) throws SQLException {
    return insert(
        connection,
        "insert into lti_user (registration_id, subject, name) values (?, ?, ?)",
        registration,
        subject,
        name);
  }

  private void evidence(Connection connection) throws SQLException {
    var submission = Ids.random();
    var manifest = MANIFEST.getBytes(StandardCharsets.UTF_8);
    attempt =
        installation.count(
            "select coalesce(max(attempt), 0) + 1 from portfolio_submission where student_id = "
                + student
                + " and course_id = "
                + course);
    insert(
        connection,
        "insert into portfolio_submission (id, registration_id, student_id, course_id, attempt,"
            + " framework, frozen_at, manifest, sha256) values (?, ?, ?, ?, ?, 'concepteur-integrateur-iot',"
            + " now(6), ?, ?)",
        submission,
        registration,
        student,
        course,
        attempt,
        manifest,
        Hashes.sha256(manifest));
    item(connection, submission, text, "TEXT", "Mon plan de test", null, "{}");
    item(
        connection,
        submission,
        telemetry,
        "TELEMETRY",
        "Sonde de serre",
        "/proofs/" + Ids.random(),
        "{\"merkleRoot\":\"" + "9".repeat(64) + "\"}");
    decision(connection, "ACQUIRED", 1);
  }

  private void item(
      Connection connection,
      String submission,
      String id,
      String kind,
      String title,
      String page,
      String digests)
      throws SQLException {
    file(title);
    insert(
        connection,
        "insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,"
            + " media_type, bytes, sha256, own_page, digests, added_at, frozen_at)"
            + " values (?, ?, ?, ?, ?, ?, 'text/plain', 3, ?, ?, ?, now(6), now(6))",
        id,
        registration,
        student,
        course,
        kind,
        title,
        Hashes.sha256(title),
        page,
        digests);
    insert(
        connection,
        "insert into portfolio_submission_item (registration_id, submission_id, evidence_id, code)"
            + " values (?, ?, ?, ?)",
        registration,
        submission,
        id,
        code);
  }

  /** The bytes of a piece, so that its page can be opened: here they are its title. */
  private void file(String title) {
    var sha256 = Hashes.sha256(title);
    var folder = installation.data().resolve("evidence").resolve(sha256.substring(0, 2));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(sha256), title);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decision(Connection connection, String outcome, int number) throws SQLException {
    insert(
        connection,
        "insert into portfolio_decision (registration_id, student_id, course_id, code, number,"
            + " outcome, message, criteria, attempt, assessor_id, decided_at)"
            + " values (?, ?, ?, ?, ?, ?, '', '{}', ?, ?, now(6))",
        registration,
        student,
        course,
        code,
        number,
        outcome,
        attempt,
        teacher);
  }

  private static long insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    }
  }

  /**
   * A browser in the course.
   *
   * @param http keeps the cookie
   * @param base address of the course
   * @param csrf token of its forms
   */
  public record Session(Http http, URI base, String csrf) {

    /** A page of the course. */
    public java.net.http.HttpResponse<String> get(String path) {
      return http.get(URI.create(base + path));
    }

    /** A form of the course. */
    public java.net.http.HttpResponse<String> post(String path, String... fields) {
      var form = new ArrayList<String>(List.of("csrf=" + csrf));
      form.addAll(List.of(fields));
      return http.post(
          URI.create(base + path),
          "application/x-www-form-urlencoded",
          String.join("&", form).getBytes(StandardCharsets.UTF_8));
    }
  }
}
