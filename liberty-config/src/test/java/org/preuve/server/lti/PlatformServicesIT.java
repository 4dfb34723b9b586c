package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    var score = platform.scores().poll(90, TimeUnit.SECONDS);

    assertThat(score)
        .contains("\"userId\":\"u-1\"")
        .contains("\"gradingProgress\":\"FullyGraded\"")
        .contains("\"scoreGiven\":80.0");
    assertThat(platform.assertions()).anyMatch(a -> a.contains("client_assertion="));
    assertThat(platform.assertions()).allMatch(a -> a.contains("scope="));
  }

  @Test
  void sends_a_score_again_when_the_platform_was_away() throws Exception {
    launch(Map.of());
    platform.close();
    queue();
    await("cause = 'UNREACHABLE'");
    platform = TestPlatform.start(installation.lmsPort());

    var score = platform.scores().poll(90, TimeUnit.SECONDS);

    assertThat(score).isNotNull();
  }

  @Test
  void keeps_a_score_waiting_while_the_scope_is_not_granted() throws Exception {
    launch(Map.of());
    platform.answer("/token", "{\"access_token\":\"x\",\"scope\":\"openid\"}");
    queue();

    await("cause = 'SCOPE' and attempts > 0");

    assertThat(platform.scores()).isEmpty();
  }

  private void await(String state) throws InterruptedException {
    var waiting =
        "select count(*) from lti_score_outbox where state = 'WAITING' and "
            + state
            + " and registration_id = (select id from lti_registration where client_id = '"
            + client()
            + "')";
    for (int i = 0; i < 900 && installation.count(waiting) == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(installation.count(waiting)).isEqualTo(1);
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
}
