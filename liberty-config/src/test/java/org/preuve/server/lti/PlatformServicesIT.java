package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;

/** What we ask of a platform after a launch: members, grade book, chosen content. */
class PlatformServicesIT extends ServerIT {

  private TestPlatform platform;
  private TestBrowser browser;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    browser.register(installation.invite(), platform.base() + "/configuration");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void reads_the_members_when_a_teacher_launches() {
    launch(Map.of("sub", "t-1", LTI + "roles", List.of(TestBrowser.INSTRUCTOR)));

    assertThat(
            installation.count(
                "select count(*) from lti_membership m join lti_course c on c.id = m.course_id"
                    + " join lti_registration r on r.id = c.registration_id"
                    + " where r.client_id = '"
                    + client()
                    + "' and m.listed_as is not null and m.active"))
        .isEqualTo(3);
  }

  @Test
  void sends_a_waiting_score_to_the_grade_book() throws Exception {
    launch(Map.of());
    queue();

    var score = platform.scores().poll(20, TimeUnit.SECONDS);

    assertThat(score)
        .contains("\"userId\":\"u-1\"")
        .contains("\"gradingProgress\":\"FullyGraded\"")
        .contains("\"scoreGiven\":80.0");
    assertThat(platform.assertions().poll()).contains("client_assertion=").contains("scope=");
  }

  @Test
  void sends_a_score_again_when_the_platform_was_away() throws Exception {
    launch(Map.of());
    platform.close();
    queue();
    TimeUnit.SECONDS.sleep(4);
    platform = TestPlatform.start(installation.lmsPort());

    var score = platform.scores().poll(30, TimeUnit.SECONDS);

    assertThat(score).isNotNull();
  }

  @Test
  void answers_with_the_chosen_link() throws Exception {
    var launched =
        launch(
            Map.of(
                "sub",
                "t-1",
                LTI + "roles",
                List.of(TestBrowser.INSTRUCTOR),
                LTI + "message_type",
                "LtiDeepLinkingRequest",
                "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                Map.of(
                    "accept_types",
                    List.of("ltiResourceLink"),
                    "data",
                    "opaque",
                    "deep_link_return_url",
                    platform.base() + "/return?id=1")));
    var course = launched.toString().replace("/portfolio", "");
    var choices = browser.http().get(URI.create(course + "/choose"));
    var csrf = found("name=\"csrf\" value=\"([a-z2-7]+)\"", choices.body());

    var answer = browser.http().post(URI.create(course + "/choose"), Map.of("csrf", csrf));

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + platform.base());
    var jwt = JWSObject.parse(found("name=\"JWT\" value=\"([^\"]+)\"", answer.body()));
    var keys = JWKSet.parse(browser.http().get(URI.create(platform.keySetOfTool())).body());
    assertThat(jwt.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey()))).isTrue();
    assertThat(jwt.getPayload().toString())
        .contains("LtiDeepLinkingResponse")
        .contains("\"opaque\"")
        .contains("ltiResourceLink");
  }

  @Test
  void chooses_content_only_when_a_teacher_was_asked_to() {
    var learner = launch(Map.of()).toString().replace("/portfolio", "/choose");
    var teacher =
        launch(Map.of("sub", "t-1", LTI + "roles", List.of(TestBrowser.INSTRUCTOR)))
            .toString()
            .replace("/portfolio", "/choose");
    var page = browser.http().get(URI.create(teacher));
    var csrf = found("name=\"csrf\" value=\"([a-z2-7]+)\"", page.body());

    var student = browser.http().get(URI.create(learner));
    var notAsked = browser.http().post(URI.create(teacher), Map.of("csrf", csrf));

    assertThat(student.statusCode()).isEqualTo(403);
    assertThat(student.body()).contains("DEEP_LINK_ROLE");
    assertThat(notAsked.statusCode()).isEqualTo(409);
    assertThat(notAsked.body()).contains("DEEP_LINK_NOT_ASKED");
  }

  @Test
  void keeps_a_score_waiting_while_the_scope_is_not_granted() throws Exception {
    launch(Map.of());
    platform.answer("/token", "{\"access_token\":\"x\",\"scope\":\"openid\"}");
    queue();
    TimeUnit.SECONDS.sleep(4);

    assertThat(platform.scores()).isEmpty();
    assertThat(
            installation.count(
                "select count(*) from lti_score_outbox where state = 'WAITING'"
                    + " and cause = 'SCOPE' and attempts > 0"))
        .isPositive();
  }

  private URI launch(Map<String, Object> changes) {
    var login = browser.login(client());
    var claims = new HashMap<>(browser.claims(login));
    claims.putAll(changes);
    return location(browser.launch(login.state(), platform.sign(claims)));
  }

  private void queue() throws SQLException {
    try (var connection = installation.connect()) {
      connection
          .createStatement()
          .execute(
              "insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum,"
                  + " comment, scored_at, state, attempts, next_attempt_at, cause)"
                  + " select r.id, c.id, u.id, 80, 100, '', utc_timestamp(6), 'WAITING', 0,"
                  + " utc_timestamp(6), '' from lti_registration r"
                  + " join lti_course c on c.registration_id = r.id"
                  + " join lti_user u on u.registration_id = r.id and u.subject = 'u-1'"
                  + " where r.client_id = '"
                  + client()
                  + "'");
    }
  }

  private String client() {
    return platform.lastClient();
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
