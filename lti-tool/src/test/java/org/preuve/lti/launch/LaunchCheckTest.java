package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.lti.launch.FakePlatform.CLIENT;
import static org.preuve.lti.launch.FakePlatform.NOW;
import static org.preuve.lti.refusal.LaunchReason.LTI_AUDIENCE;
import static org.preuve.lti.refusal.LaunchReason.LTI_DEPLOYMENT;
import static org.preuve.lti.refusal.LaunchReason.LTI_ISSUER;
import static org.preuve.lti.refusal.LaunchReason.LTI_MESSAGE;
import static org.preuve.lti.refusal.LaunchReason.LTI_REPLAY;
import static org.preuve.lti.refusal.LaunchReason.LTI_TARGET;
import static org.preuve.lti.refusal.LaunchReason.LTI_TIME;
import static org.preuve.lti.refusal.LaunchReason.LTI_USER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.refusal.LaunchReason;
import org.preuve.web.Role;

class LaunchCheckTest {

  private static final String PERSON = "http://purl.imsglobal.org/vocab/lis/v2/membership";
  private static final long SECONDS = NOW.getEpochSecond();

  static Stream<Arguments> broken() {
    return Stream.of(
        row(LTI_ISSUER, "unknown", c -> c.put("iss", "https://other.example")),
        row(LTI_ISSUER, "trailing slash", c -> c.put("iss", "https://moodle.example/")),
        row(LTI_ISSUER, "homoglyph", c -> c.put("iss", "https://mооdle.example")),
        row(LTI_ISSUER, "http", c -> c.put("iss", "http://moodle.example")),
        row(LTI_ISSUER, "array", c -> c.putArray("iss").add("https://moodle.example")),
        row(LTI_AUDIENCE, "wrong", c -> c.put("aud", "preuve-2")),
        row(LTI_AUDIENCE, "empty", c -> c.putArray("aud")),
        row(LTI_AUDIENCE, "missing", c -> c.remove("aud")),
        row(LTI_AUDIENCE, "many, no azp", c -> c.putArray("aud").add(CLIENT).add("other")),
        row(LTI_AUDIENCE, "azp of another", c -> c.put("azp", "other")),
        row(LTI_TIME, "expired", c -> c.put("exp", SECONDS - 6)),
        row(LTI_TIME, "no exp", c -> c.remove("exp")),
        row(LTI_TIME, "exp as text", c -> c.put("exp", "" + (SECONDS + 60))),
        row(LTI_TIME, "exp 1e999", c -> c.put("exp", new BigDecimal("1e999"))),
        row(LTI_TIME, "exp -1", c -> c.put("exp", -1)),
        row(LTI_TIME, "no iat", c -> c.remove("iat")),
        row(LTI_TIME, "iat 61 s ahead", c -> c.put("iat", SECONDS + 61)),
        row(LTI_TIME, "nbf an hour ahead", c -> c.put("nbf", SECONDS + 3600)),
        row(LTI_TIME, "nbf 61 s ahead", c -> c.put("nbf", SECONDS + 61)),
        row(LTI_TIME, "nbf is no time", c -> c.put("nbf", "soon")),
        row(LTI_REPLAY, "no nonce", c -> c.remove("nonce")),
        row(LTI_REPLAY, "other nonce", c -> c.put("nonce", "n-other")),
        row(LTI_MESSAGE, "no LTI message", LaunchCheckTest::onlyOpenId),
        row(LTI_MESSAGE, "no version", c -> c.remove(Claims.VERSION)),
        row(LTI_MESSAGE, "LTI 1.1", c -> c.put(Claims.VERSION, "LTI-1p0")),
        row(LTI_MESSAGE, "no message type", c -> c.remove(Claims.MESSAGE_TYPE)),
        row(LTI_MESSAGE, "unknown message", c -> c.put(Claims.MESSAGE_TYPE, "LtiStartProctoring")),
        row(LTI_DEPLOYMENT, "missing", c -> c.remove(Claims.DEPLOYMENT_ID)),
        row(LTI_DEPLOYMENT, "empty", c -> c.put(Claims.DEPLOYMENT_ID, "")),
        row(LTI_DEPLOYMENT, "long", c -> c.put(Claims.DEPLOYMENT_ID, "d".repeat(256))),
        row(LTI_TARGET, "missing", c -> c.remove(Claims.TARGET_LINK_URI)),
        row(LTI_TARGET, "foreign", c -> c.put(Claims.TARGET_LINK_URI, "https://evil.example/")),
        row(LTI_MESSAGE, "no link", c -> c.remove(Claims.RESOURCE_LINK)),
        row(LTI_MESSAGE, "link without id", c -> c.putObject(Claims.RESOURCE_LINK)),
        row(LTI_USER, "missing", c -> c.remove("sub")),
        row(LTI_USER, "empty", c -> c.put("sub", "")),
        row(LTI_USER, "a number", c -> c.put("sub", 5)),
        row(LTI_USER, "300 characters", c -> c.put("sub", "s".repeat(300))),
        row(LTI_USER, "control character", c -> c.put("sub", "5\u0000")),
        row(LTI_USER, "direction override", c -> c.put("sub", "5\u202e")),
        row(LTI_MESSAGE, "no roles", c -> c.remove(Claims.ROLES)),
        row(LTI_MESSAGE, "roles as text", c -> c.put(Claims.ROLES, PERSON + "#Instructor")),
        row(LTI_MESSAGE, "course without id", c -> c.putObject(Claims.CONTEXT)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("broken")
  void refuses(LaunchReason reason, String name, Consumer<ObjectNode> change) {
    var claims = FakePlatform.student(change);
    var expected = FakePlatform.expected(FakePlatform.claims("launch-student"));

    var outcome = LaunchCheck.check(new Claims(claims), expected, NOW);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            LaunchOutcome.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }

  @Test
  void refuses_to_send_chosen_content_to_a_foreign_host() {
    var claims = FakePlatform.claims("deep-linking-request-teacher");
    ((ObjectNode) claims.get(Claims.DEEP_LINKING))
        .put("deep_link_return_url", "https://evil.example/return");

    var outcome = LaunchCheck.check(new Claims(claims), FakePlatform.expected(claims), NOW);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            LaunchOutcome.Refused.class, r -> assertThat(r.reason()).isEqualTo(LTI_MESSAGE));
  }

  @Test
  void accepts_a_deep_linking_request_that_names_no_page() {
    var claims = FakePlatform.claims("deep-linking-request-teacher");
    claims.remove(Claims.TARGET_LINK_URI);

    assertThat(launch(claims).deepLinking()).isNotNull();
  }

  static Stream<Arguments> wellFormed() {
    return Stream.of(
        role(
            "several roles",
            Set.of(Role.LEARNER, Role.INSTRUCTOR),
            PERSON + "#Learner",
            "Instructor"),
        role("short name", Set.of(Role.LEARNER), "Learner"),
        role("sub-role", Set.of(Role.INSTRUCTOR), PERSON + "/Instructor#TeachingAssistant"),
        role(
            "jury",
            Set.of(Role.INSTRUCTOR, Role.JURY),
            PERSON + "/Instructor#ExternalInstructor",
            PERSON + "#Instructor"),
        role("administrator", Set.of(Role.ADMINISTRATOR), PERSON + "#Administrator"),
        role(
            "institution role gives nothing",
            Set.of(),
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"),
        role("unknown role", Set.of(), "http://example.org/role#Wizard"),
        role("empty text", Set.of(), ""),
        role("no role", Set.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wellFormed")
  void reads_roles(String name, Set<Role> roles, String[] claim) {
    var claims =
        FakePlatform.student(
            c -> {
              var array = c.putArray(Claims.ROLES);
              Stream.of(claim).forEach(array::add);
            });

    assertThat(launch(claims).roles()).isEqualTo(roles);
  }

  @Test
  void takes_the_name_from_its_parts() {
    var claims = FakePlatform.student(c -> c.remove("name"));

    assertThat(launch(claims).person().name()).isEqualTo("Stefan Ståhl");
  }

  @Test
  void needs_no_personal_data() {
    var claims =
        FakePlatform.student(
            c -> c.remove(java.util.List.of("name", "given_name", "family_name", "email")));

    assertThat(launch(claims).person()).isEqualTo(new Launch.Person("5", ""));
  }

  @Test
  void cleans_names_of_invisible_characters() {
    var claims = FakePlatform.student(c -> c.put("name", "In\u0065\u0300s\u202e Ben\u0000ali"));

    assertThat(launch(claims).person().name()).isEqualTo("Inès Benali");
  }

  @Test
  void takes_a_link_without_a_course_as_a_course_of_its_own() {
    var claims = FakePlatform.student(c -> c.remove(Claims.CONTEXT));

    assertThat(launch(claims).context())
        .isEqualTo(new Launch.Context("link/1", "Portfolio: soldering"));
  }

  @Test
  void accepts_two_audiences_with_our_azp() {
    var claims =
        FakePlatform.student(
            c -> {
              c.putArray("aud").add("other").add(CLIENT);
              c.put("azp", CLIENT);
            });

    assertThat(launch(claims).person().subject()).isEqualTo("5");
  }

  @Test
  void bears_a_platform_clock_that_runs_ahead() {
    var claims = FakePlatform.student(c -> c.put("iat", SECONDS + 60).put("nbf", SECONDS + 60));

    assertThat(launch(claims).person().subject()).isEqualTo("5");
  }

  @Test
  void leaves_out_services_on_foreign_hosts() {
    var claims =
        FakePlatform.student(
            c -> c.putObject(Claims.AGS).put("lineitems", "https://evil.example/lineitems"));

    assertThat(launch(claims).services().lineItems()).isNull();
  }

  private static Launch launch(ObjectNode claims) {
    return LaunchCheck.check(new Claims(claims), FakePlatform.expected(claims), NOW)
        .fold(
            LaunchOutcome.Accepted::launch,
            refused -> {
              throw new AssertionError(refused);
            });
  }

  private static void onlyOpenId(ObjectNode claims) {
    claims.retain("iss", "aud", "sub", "nonce", "iat", "exp", "name");
  }

  private static Arguments row(LaunchReason reason, String name, Consumer<ObjectNode> change) {
    return Arguments.of(reason, name, change);
  }

  private static Arguments role(String name, Set<Role> roles, String... claim) {
    return Arguments.of(name, roles, claim);
  }
}
