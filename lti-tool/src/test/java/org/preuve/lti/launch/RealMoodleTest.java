package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.web.Role;

/** The messages of a real Moodle 4.5.6, signed again with a key of the test. */
class RealMoodleTest {

  private static final FakePlatform PLATFORM = FakePlatform.withKey(2048);
  private static final Set<Role> LEARNER = Set.of(Role.LEARNER);
  private static final Set<Role> INSTRUCTOR = Set.of(Role.INSTRUCTOR);
  private static final String MECHATRONICS = "Mechatronics 101 – Prototyping";

  static Stream<Arguments> messages() {
    return Stream.of(
        row("launch-student", "5", "Stefan Ståhl", "2", MECHATRONICS, LEARNER),
        row("launch-teacher", "3", "Theresa Teach", "2", MECHATRONICS, INSTRUCTOR),
        row("launch-noneditingteacher", "4", "Nora Nonedit", "2", MECHATRONICS, INSTRUCTOR),
        row("launch-site-admin", "2", "Admin User", "2", MECHATRONICS, INSTRUCTOR),
        row(
            "launch-student-link-with-resourceid-tag",
            "5",
            "Stefan Ståhl",
            "2",
            MECHATRONICS,
            LEARNER),
        row(
            "submission-review-teacher-for-student",
            "3",
            "Theresa Teach",
            "2",
            MECHATRONICS,
            INSTRUCTOR),
        row("launch-anonymous-no-name-no-services", "5", "", "2", MECHATRONICS, LEARNER),
        row(
            "launch-deep-linked-url-with-query-student-without-idnumber",
            "6",
            "Sara Šimić",
            "2",
            MECHATRONICS,
            LEARNER),
        row(
            "launch-front-page-context-group",
            "2",
            "Admin User",
            "1",
            "Plowright Moodle 4.5",
            INSTRUCTOR),
        row(
            "launch-teacher-switched-to-student-role",
            "3",
            "Theresa Teach",
            "2",
            MECHATRONICS,
            LEARNER),
        row("deep-linking-request-teacher", "3", "Theresa Teach", "2", MECHATRONICS, INSTRUCTOR));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void accepts_the_message_with_person_course_and_role(
      String file, String subject, String name, String context, String title, Set<Role> roles) {
    var claims = FakePlatform.claims(file);
    var raw = PLATFORM.sign(claims);

    var token = readable(raw);
    var launch =
        accepted(
            LaunchCheck.check(token.claims(), FakePlatform.expected(claims), FakePlatform.NOW));

    assertThat(SignatureCheck.holds(token, PLATFORM.publicKey())).isTrue();
    assertThat(launch.person()).isEqualTo(new Launch.Person(subject, name));
    assertThat(launch.context()).isEqualTo(new Launch.Context("context/" + context, title));
    assertThat(launch.roles()).isEqualTo(roles);
  }

  private static Arguments row(
      String file, String subject, String name, String context, String title, Set<Role> roles) {
    return Arguments.of(file, subject, name, context, title, roles);
  }

  private static IdToken readable(String raw) {
    return TokenCheck.check(raw, "RS256")
        .fold(
            TokenCheck.Outcome.Readable::token,
            refused -> {
              throw new AssertionError(refused.reason());
            });
  }

  private static Launch accepted(LaunchOutcome outcome) {
    return outcome.fold(
        LaunchOutcome.Accepted::launch,
        refused -> {
          throw new AssertionError(refused);
        });
  }
}
