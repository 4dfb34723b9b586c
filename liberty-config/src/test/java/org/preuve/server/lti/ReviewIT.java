package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.server.harness.ServerIT;
import org.preuve.web.base.Ids;

/** A review from the grade book opens the right student's submission. */
class ReviewIT extends ServerIT {

  private TestPlatform platform;
  private ScoreDesk desk;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    desk = ScoreDesk.open(installation, platform);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void opens_the_newest_submission_of_the_student() {
    desk.launch(Map.of("sub", "u-7"));
    long student = user("u-7");
    desk.change(
        "insert into portfolio_submission (id, registration_id, student_id, course_id, framework,"
            + " attempt, frozen_at, manifest, sha256) select '"
            + Ids.random()
            + "', m.registration_id, m.user_id, m.course_id, 'concepteur-integrateur-iot', 1,"
            + " utc_timestamp(6), '{}', '"
            + "0".repeat(64)
            + "' from lti_membership m where m.user_id = "
            + student);

    var landing = location(review("u-7", TestBrowser.INSTRUCTOR, "t-1"));

    assertThat(landing).endsWith("/submission/1?student=" + student);
    assertThat(desk.browser().http().get(URI.create(landing)).statusCode()).isEqualTo(200);
    assertThat(location(review("u-7", TestBrowser.LEARNER, "u-7"))).endsWith("/submission/1");
  }

  @Test
  void opens_the_competency_when_the_link_is_for_one() {
    desk.launch(
        Map.of(
            "sub",
            "u-7",
            LTI + "target_link_uri",
            installation.base() + "/competencies/C.12",
            LTI + "resource_link",
            Map.of("id", "r-12")));

    var landing =
        location(
            review(
                "u-7",
                TestBrowser.INSTRUCTOR,
                "t-1",
                Map.of(LTI + "resource_link", Map.of("id", "r-12"))));

    assertThat(landing).endsWith("/assess/" + user("u-7") + "/C.12");
    assertThat(desk.browser().http().get(URI.create(landing)).statusCode()).isEqualTo(200);
    assertThat(
            installation.text(
                "select target from lti_resource_link where link_id = 'r-12' and registration_id ="
                    + " (select id from lti_registration where client_id = '"
                    + desk.client()
                    + "')"))
        .isEqualTo("/competencies/C.12");
  }

  @Test
  void says_that_names_are_hidden_and_opens_no_work_by_name() {
    desk.launch(Map.of("sub", "u-7"));
    long student = user("u-7");
    var member = " from lti_membership m where m.user_id = " + student;
    desk.change(
        "insert into portfolio_submission (id, registration_id, student_id, course_id, framework,"
            + " attempt, frozen_at, manifest, sha256) select '"
            + Ids.random()
            + "', m.registration_id, m.user_id, m.course_id, 'concepteur-integrateur-iot', 1,"
            + " utc_timestamp(6), '{}', repeat('0', 64)"
            + member);
    desk.change(
        "insert into portfolio_waiting (course_id, student_id, framework, code, attempt,"
            + " registration_id, pieces, since) select m.course_id, m.user_id,"
            + " 'concepteur-integrateur-iot', 'C.12', 1, m.registration_id, 1, utc_timestamp(6)"
            + member);
    desk.change(
        "insert into portfolio_anonymity (registration_id, course_id, hidden, waiting, drafts,"
            + " changed_by, changed_at) select m.registration_id, m.course_id, true, 0, 0,"
            + " m.user_id, utc_timestamp(6)"
            + member);

    var landing = location(review("u-7", TestBrowser.INSTRUCTOR, "t-1"));
    var page = desk.browser().http().get(URI.create(landing));

    assertThat(landing).contains("/assess/" + student + "/").doesNotContain("/submission/");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("NAMES_HIDDEN");
  }

  @Test
  void knows_a_student_who_never_came_as_a_learner() {
    var landing = location(review("u-404", TestBrowser.INSTRUCTOR, "t-1"));

    assertThat(landing).contains("/assess/" + user("u-404") + "/");
    assertThat(desk.browser().http().get(URI.create(landing)).statusCode()).isEqualTo(200);
    assertThat(
            installation.text(
                "select concat(listed_as, ' ', ifnull(launched_as, 'never')) from lti_membership"
                    + " where user_id = "
                    + user("u-404")))
        .isEqualTo("LEARNER never");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Instructor, t-1",
    "u-8, Learner, u-7",
    "u-8, '', u-7",
    "'x\u0000', Instructor, t-1"
  })
  void refuses_a_review_of_nobody_or_of_another_student(String whose, String role, String who) {
    long users = installation.count("select count(*) from lti_user");
    long sessions = installation.sessions();

    var refused = review(whose, role, who);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("LTI_USER");
    assertThat(installation.count("select count(*) from lti_user")).isEqualTo(users);
    assertThat(installation.sessions()).isEqualTo(sessions);
  }

  @Test
  void refuses_a_line_item_on_another_host() {
    var refused =
        review(
            "u-7",
            TestBrowser.INSTRUCTOR,
            "t-1",
            Map.of(
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Map.of("lineitem", "https://elsewhere.example/lineitem")));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("LTI_MESSAGE");
  }

  private HttpResponse<String> review(String whose, String role, String who) {
    return review(whose, role, who, Map.of());
  }

  private HttpResponse<String> review(
      String whose, String role, String who, Map<String, Object> more) {
    var changes = new HashMap<String, Object>();
    changes.put(LTI + "message_type", "LtiSubmissionReviewRequest");
    changes.put("sub", who);
    changes.put(LTI + "roles", role.isEmpty() ? List.of() : List.of(role));
    changes.put(LTI + "for_user", whose.isEmpty() ? Map.of() : Map.of("user_id", whose));
    changes.putAll(more);
    return desk.answer(changes);
  }

  private static String location(HttpResponse<String> answer) {
    return TestBrowser.location(answer).toString();
  }

  private long user(String subject) {
    return installation.count(
        "select id from lti_user where subject = '"
            + subject
            + "' and registration_id = (select id from lti_registration where client_id = '"
            + desk.client()
            + "')");
  }
}
