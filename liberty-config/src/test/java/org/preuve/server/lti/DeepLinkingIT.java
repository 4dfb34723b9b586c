package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.server.harness.ServerIT;

/** A teacher chooses what of Preuve goes into a course (Deep Linking 2.0). */
class DeepLinkingIT extends ServerIT {

  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final List<String> THREE =
      List.of("/competencies/C.12", "/badges/C.12", "/blocs/1");

  private TestPlatform platform;
  private CourseVisits visits;
  private String client;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    var browser = new TestBrowser(installation.base(), platform);
    client = browser.client(installation);
    visits = new CourseVisits(browser, platform, client);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void searches_without_losing_what_is_ticked() {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of());

    var all = teacher.get("/choose");
    var found = teacher.get("/choose?q=PLAN+de+test&kind=competency&pick=/badges/C.13");
    var nothing = teacher.get("/choose?q=xyzzy");

    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(all.body())
        .contains("value=\"/portfolio\"", "value=\"/blocs/1\"", "value=\"/competencies/C.12\"")
        .contains("value=\"/badges/C.12\"", "value=\"/proofs\"");
    assertThat(found.body())
        .contains("value=\"/competencies/C.12\"")
        .doesNotContain("value=\"/competencies/C.13\"", "value=\"/badges/C.12\"")
        .contains("type=\"hidden\" name=\"pick\" value=\"/badges/C.13\"");
    assertThat(nothing.body()).contains("Rien ne correspond");
  }

  @Test
  void answers_with_every_link_and_all_its_fields() throws Exception {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of("accept_lineitem", true));
    var details =
        teacher.get("/choose/details?pick=/competencies/C.12&pick=/badges/C.12&pick=/blocs/1");

    var answer =
        teacher.post(
            "/choose",
            "pick",
            THREE,
            Map.ofEntries(
                Map.entry("title-0", "Bloc 1"),
                Map.entry("graded-0", "on"),
                Map.entry("maximum-0", "7"),
                Map.entry("label-0", "Note du bloc"),
                Map.entry("title-1", "Plan de test"),
                Map.entry("text-1", "Déposez le plan."),
                Map.entry("from-1", "2026-11-25T10:30"),
                Map.entry("until-1", "2026-12-20T18:00"),
                Map.entry("hand-in-until-1", "2026-12-18T18:00"),
                Map.entry("title-2", "Badge"),
                Map.entry("text-2", "")));

    assertThat(details.body()).contains("value=\"C.12 Plan de test\"", "id=\"maximum-1\"");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + platform.base());
    var claims = claims(answer);
    assertThat(claims.path("iss").asText()).isEqualTo(client);
    assertThat(claims.path("aud").asText()).isEqualTo(platform.base());
    assertThat(claims.path(TestBrowser.LTI + "deployment_id").asText()).isEqualTo("1");
    assertThat(claims.path(TestBrowser.LTI + "version").asText()).isEqualTo("1.3.0");
    assertThat(claims.path(DL + "data").asText()).isEqualTo("opaque");
    assertThat(claims.path(DL + "msg").asText()).contains("3 activités");
    var items = claims.path(DL + "content_items");
    assertThat(items).hasSize(3);
    assertThat(items.get(0).path("lineItem").toString())
        .isEqualTo(
            "{\"scoreMaximum\":7.0,\"label\":\"Note du bloc\",\"resourceId\":\"/blocs/1\","
                + "\"tag\":\"preuve\",\"submissionReview\":{\"reviewableStatus\":"
                + "[\"InProgress\",\"Submitted\",\"Completed\"]}}");
    var second = items.get(1);
    assertThat(second.path("type").asText()).isEqualTo("ltiResourceLink");
    assertThat(second.path("title").asText()).isEqualTo("Plan de test");
    assertThat(second.path("text").asText()).isEqualTo("Déposez le plan.");
    assertThat(second.path("url").asText()).isEqualTo(installation.base() + "/competencies/C.12");
    assertThat(second.path("available").toString())
        .isEqualTo(
            "{\"startDateTime\":\"2026-11-25T09:30:00Z\","
                + "\"endDateTime\":\"2026-12-20T17:00:00Z\"}");
    assertThat(second.path("submission").toString())
        .isEqualTo("{\"endDateTime\":\"2026-12-18T17:00:00Z\"}");
    assertThat(second.has("lineItem")).isFalse();
    assertThat(second.path("custom").path("preuve_item").asText()).isEqualTo("/competencies/C.12");
    assertThat(second.path("custom").path("context_history").asText())
        .isEqualTo("$Context.id.history");
    assertThat(second.path("custom").path("resource_link_history").asText())
        .isEqualTo("$ResourceLink.id.history");
    assertThat(items.get(2).has("text")).isFalse();
    assertThat(items.get(2).has("available")).isFalse();
    icon(second.path("icon"));
  }

  private void icon(JsonNode icon) {
    assertThat(icon.path("width").asInt()).isEqualTo(64);
    assertThat(icon.path("height").asInt()).isEqualTo(64);
    var file =
        new org.preuve.server.harness.Http().get(java.net.URI.create(icon.path("url").asText()));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg");
  }

  @Test
  void counts_nothing_twice_unless_the_teacher_wants_it() {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of());

    var details =
        teacher.get("/choose/details?pick=/portfolio&pick=/competencies/C.12&pick=/blocs/1").body();

    assertThat(details).containsPattern("name=\"graded-0\" id=\"graded-0\" checked");
    assertThat(details).doesNotContainPattern("name=\"graded-[12]\" id=\"graded-[12]\" checked");
    assertThat(details.split("compte deux fois dans le total", -1)).hasSize(3);
  }

  @Test
  void offers_no_column_for_what_is_never_graded() throws Exception {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of("accept_lineitem", true));
    var details = teacher.get("/choose/details?pick=/proofs");

    var answer =
        teacher.post(
            "/choose",
            Map.of("pick", "/proofs", "title-0", "x", "graded-0", "on", "maximum-0", "5"));

    assertThat(details.body()).contains("id=\"title-0\"").doesNotContain("id=\"graded-0\"");
    assertThat(claims(answer).path(DL + "content_items").get(0).has("lineItem")).isFalse();
  }

  @Test
  void has_the_columns_read_again_when_the_teacher_comes_next() throws InterruptedException {
    var course = CourseVisits.newCourse();
    var teacher = visits.choosing(course, Map.of("accept_lineitem", true));
    var read =
        "select count(*) from lti_grade_book b join lti_course c on c.id = b.course_id"
            + " where b.columns_read_at > '2020-01-01' and c.context_key = 'context/"
            + course
            + "'";
    for (int i = 0; i < 900 && installation.count(read) == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(installation.count(read)).isEqualTo(1);

    teacher.post("/choose/cancel", Map.of());
    assertThat(installation.count(read)).isEqualTo(1);
    teacher.post("/choose", Map.of("pick", "/blocs/1", "title-0", "x"));
    assertThat(installation.count(read)).isZero();
  }

  @Test
  void shows_an_error_at_its_field_and_keeps_the_rest() {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of());

    var answer =
        teacher.post(
            "/choose",
            "pick",
            List.of("/portfolio", "/proofs"),
            Map.of(
                "title-0", "Mon titre gardé",
                "graded-0", "on",
                "maximum-0", "beaucoup",
                "title-1", "",
                "from-1", "2026-12-02T10:00",
                "until-1", "2026-12-01T10:00"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "/assets/focus.js")
        .contains("CHOICE_MAXIMUM", "CHOICE_TITLE", "CHOICE_WINDOW")
        .contains("href=\"#until-1\"", "id=\"e-until-1\"")
        .contains("value=\"Mon titre gardé\"", "value=\"beaucoup\"", "value=\"2026-12-02T10:00\"")
        .doesNotContain("name=\"JWT\"");
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', CHOICE_NOTHING, 422",
    "false, pick=/portfolio&pick=/proofs, CHOICE_MANY, 422"
  })
  void wants_a_number_of_links_that_the_platform_takes(
      boolean multiple, String picks, String code, int status) {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of("accept_multiple", multiple));

    var answer = teacher.get("/choose/details?" + picks);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(code, "role=\"alert\"");
  }

  @Test
  void sends_one_link_and_no_column_to_a_platform_that_takes_neither() throws Exception {
    var teacher =
        visits.choosing(
            CourseVisits.newCourse(), Map.of("accept_multiple", false, "accept_lineitem", false));
    var choices = teacher.get("/choose?q=plan&pick=/proofs");
    var details = teacher.get("/choose/details?pick=/portfolio");
    var many =
        teacher.post("/choose", "pick", List.of("/portfolio", "/proofs"), Map.of("title-0", "x"));

    var answer =
        teacher.post(
            "/choose", Map.of("pick", "/portfolio", "title-0", "Portfolio", "graded-0", "on"));

    assertThat(choices.body()).contains("type=\"radio\"").doesNotContain("type=\"checkbox\"");
    assertThat(details.body())
        .doesNotContain("id=\"maximum-0\"")
        .contains("ne crée pas de colonne");
    assertThat(many.statusCode()).isEqualTo(422);
    var items = claims(answer).path(DL + "content_items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).has("lineItem")).isFalse();
  }

  @Test
  void goes_back_with_an_empty_answer_and_a_message() throws Exception {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of());

    var claims = claims(teacher.post("/choose/cancel", Map.of()));

    assertThat(claims.path(DL + "content_items").isArray()).isTrue();
    assertThat(claims.path(DL + "content_items")).isEmpty();
    assertThat(claims.path(DL + "msg").asText()).isEqualTo("Rien n’a été ajouté.");
    assertThat(claims.path(DL + "log").asText()).isEqualTo("nothing chosen");
    assertThat(claims.path(DL + "data").asText()).isEqualTo("opaque");
  }

  @Test
  void chooses_content_only_when_a_teacher_was_asked_to() {
    var course = CourseVisits.newCourse();
    var learner = visits.learner(course, Map.of());
    var teacher = visits.teacher(course, Map.of());

    assertRefused(learner.get("/choose"), 403, "DEEP_LINK_ROLE");
    assertRefused(learner.get("/choose/details?pick=/portfolio"), 403, "DEEP_LINK_ROLE");
    assertRefused(learner.post("/choose/cancel", Map.of()), 403, "DEEP_LINK_ROLE");
    assertRefused(teacher.get("/choose"), 409, "DEEP_LINK_NOT_ASKED");
    assertRefused(teacher.post("/choose", Map.of()), 409, "DEEP_LINK_NOT_ASKED");
  }

  @Test
  void refuses_what_is_not_offered_and_forms_without_a_token() {
    var teacher = visits.choosing(CourseVisits.newCourse(), Map.of());

    assertRefused(
        teacher.post("/choose", Map.of("pick", "/admin", "title-0", "x")),
        409,
        "DEEP_LINK_UNKNOWN");
    assertRefused(
        teacher.post("/choose", Map.of("pick", "/portfolio", "csrf", "x")), 403, "FORM_TOKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "/portfolio, /portfolio, /class",
    "/competencies/C.12, /portfolio/C.12, /class?code=C.12",
    "/blocs/1, /portfolio?bloc=1, /class?bloc=1",
    "/badges/C.12, /badges/C.12, /badges/C.12",
    "/proofs, /proofs, /proofs"
  })
  void every_link_opens_a_page_for_a_learner_and_for_a_teacher(
      String path, String ofLearner, String ofTeacher) {
    var course = CourseVisits.newCourse();
    var target =
        Map.<String, Object>of(TestBrowser.LTI + "target_link_uri", installation.base() + path);

    var learner = visits.learner(course, target);
    var teacher = visits.teacher(course, target);

    assertThat(learner.landingPath()).isEqualTo(path);
    assertThat(teacher.landingPath()).isEqualTo(path);
    var forLearner = learner.open(path);
    var forTeacher = teacher.open(path);
    assertThat(forLearner.statusCode()).isEqualTo(200);
    assertThat(forLearner.uri().toString()).endsWith(ofLearner);
    assertThat(forTeacher.statusCode()).isEqualTo(200);
    assertThat(forTeacher.uri().toString()).endsWith(ofTeacher);
  }

  @Test
  void leads_nowhere_without_a_role_or_with_an_unknown_name() {
    var course = CourseVisits.newCourse();
    var nobody = visits.learner(course, Map.of(TestBrowser.LTI + "roles", List.of()));
    var teacher = visits.teacher(course, Map.of());

    for (var path : List.of("/competencies/C.12", "/blocs/1", "/badges/C.12", "/proofs")) {
      assertRefused(nobody.get(path), 403, "NOT_ALLOWED");
    }
    assertRefused(teacher.open("/competencies/Z9"), 404, "LINK_UNKNOWN");
    assertRefused(teacher.open("/badges/Z9"), 404, "LINK_UNKNOWN");
    assertRefused(teacher.open("/blocs/99"), 404, "LINK_UNKNOWN");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private static JsonNode claims(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    var jwt = Pattern.compile("name=\"JWT\" value=\"([^\"]+)\"").matcher(answer.body());
    assertThat(jwt.find()).isTrue();
    return new ObjectMapper().readTree(JWSObject.parse(jwt.group(1)).getPayload().toString());
  }
}
