package org.preuve.server.devices;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;

/** A person with an open session, as a launch leaves it in the database. */
final class Student {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final Installation installation;
  private final String handle = random();
  private final String csrf = random();
  private final Http http = new Http();

  private Student(Installation installation) {
    this.installation = installation;
  }

  /**
   * A person in a course of their own registration.
   *
   * @param role {@code LEARNER} or {@code INSTRUCTOR}
   */
  static Student inNewCourse(Installation installation, String role) {
    return new Student(installation).seated(role, -1, -1);
  }

  /** Somebody else in the same course. */
  Student classmate(String role) {
    return new Student(installation).seated(role, registration, course);
  }

  private long registration;
  private long course;

  private Student seated(String role, long givenRegistration, long givenCourse) {
    try (var connection = installation.connect()) {
      registration = givenRegistration;
      course = givenCourse;
      if (registration < 0) {
        registration =
            insert(
                connection.prepareStatement(
                    "INSERT INTO lti_registration (ref, issuer, client_id, product, authorization_endpoint,"
                        + " token_endpoint, token_audience, jwks_uri, registration_endpoint, created_at)"
                        + " VALUES (?, 'https://lms.example', ?, 'Test', '-', '-', '-', '-', '-', NOW(6))",
                    Statement.RETURN_GENERATED_KEYS),
                random(),
                random());
        course =
            insert(
                connection.prepareStatement(
                    "INSERT INTO lti_course (registration_id, deployment_id, context_key, title) VALUES (?, '1', ?, 'IoT')",
                    Statement.RETURN_GENERATED_KEYS),
                String.valueOf(registration),
                random());
      }
      var user =
          insert(
              connection.prepareStatement(
                  "INSERT INTO lti_user (registration_id, subject, name) VALUES (?, ?, 'Inès Benali')",
                  Statement.RETURN_GENERATED_KEYS),
              String.valueOf(registration),
              random());
      var secret = random();
      insert(
          connection.prepareStatement(
              "INSERT INTO lti_session (handle, secret_hash, csrf, registration_id, user_id, user_name, course_id,"
                  + " course_title, resource_link, roles, language, frame_ancestors, expires_at)"
                  + " VALUES (?, ?, ?, ?, ?, 'Inès Benali', ?, 'IoT', '', ?, 'fr', \"'none'\", NOW(6) + INTERVAL 1 HOUR)",
              Statement.RETURN_GENERATED_KEYS),
          handle,
          sha256(secret),
          csrf,
          String.valueOf(registration),
          String.valueOf(user),
          String.valueOf(course),
          role);
      http.cookies().put("__Host-pv-" + handle, secret);
      return this;
    } catch (SQLException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return http.get(address(path), headers);
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    var fields = new LinkedHashMap<>(form);
    fields.put("csrf", csrf);
    return http.post(address(path), fields);
  }

  /** Path inside the course that a redirect names. */
  String location(HttpResponse<String> answer) {
    var target = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    return target.substring(("/s/" + handle).length());
  }

  /** What stands between two texts of a page. */
  static String between(HttpResponse<String> page, String before, String after) {
    var found =
        Pattern.compile(Pattern.quote(before) + "(.*?)" + Pattern.quote(after), Pattern.DOTALL)
            .matcher(page.body());
    if (!found.find()) {
      throw new AssertionError("no " + before + " in " + page.body());
    }
    return found.group(1);
  }

  private URI address(String path) {
    return installation.base().resolve("/s/" + handle + path);
  }

  private static long insert(PreparedStatement statement, String... values) throws SQLException {
    try (statement) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    }
  }

  private static String random() {
    return new java.security.SecureRandom()
        .ints(26, 0, 32)
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
