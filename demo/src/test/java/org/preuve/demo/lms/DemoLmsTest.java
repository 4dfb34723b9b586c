package org.preuve.demo.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.demo.lms.FakeTool.JSON;
import static org.preuve.demo.lms.FakeTool.get;
import static org.preuve.demo.lms.FakeTool.post;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLmsTest {

  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";

  @TempDir Path folder;
  private LmsFixture lms;

  @BeforeEach
  void start() throws Exception {
    lms = new LmsFixture(folder);
  }

  @AfterEach
  void stop() {
    lms.close();
  }

  @Test
  void a_registration_survives_a_restart_and_brings_a_first_activity() throws Exception {
    lms.lms.close();

    try (var again = DemoLms.start(folder, 0)) {
      assertThat(lms.tool.clientId).startsWith("preuve-demo-");
      assertThat(again.knowsTool(lms.tool.base())).isTrue();
      assertThat(get(again.address() + "/course/2").body()).contains("<iframe", "/launch/2");
    }
  }

  @Test
  void refuses_a_registration_without_a_valid_token() throws Exception {
    String body = JSON.writeValueAsString(lms.tool.description());

    var answer = post(lms.at("/platform/register"), "application/json", body, "guess");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void a_launch_carries_a_signed_token_for_the_chosen_person() throws Exception {
    var fields = lms.authenticate(lms.login("101"), Map.of());

    var token = SignedJWT.parse(fields.get("id_token"));
    var keys = JWKSet.parse(get(lms.at("/platform/jwks")).body());
    assertThat(token.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey()))).isTrue();
    assertThat(keys.getKeys().get(0).isPrivate()).isFalse();
    assertThat(fields).containsEntry("state", "st");
  }

  @Test
  void the_token_says_who_where_and_in_which_role() throws Exception {
    var fields = lms.authenticate(lms.login("101"), Map.of());

    var claims = SignedJWT.parse(fields.get("id_token")).getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(lms.lms.address().toString());
    assertThat(claims.getAudience()).containsExactly(lms.tool.clientId);
    assertThat(claims.getSubject()).isEqualTo("101");
    assertThat(claims.getClaim("nonce")).isEqualTo("n1");
    assertThat(claims.getClaim(CLAIM + "deployment_id")).isEqualTo(lms.tool.deploymentId);
    assertThat(claims.getClaim(CLAIM + "roles"))
        .isEqualTo(List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    assertThat(claims.getClaim(CLAIM + "target_link_uri"))
        .isEqualTo(lms.tool.base() + "/portfolio");
    assertThat(claims.getExpirationTime()).isEqualTo(plus(claims.getIssueTime(), 60));
    assertThat(claims.getClaims().toString()).contains("lineitem?type_id=", "memberships", "fr");
  }

  private static Date plus(Date date, int seconds) {
    return Date.from(date.toInstant().plusSeconds(seconds));
  }

  @Test
  void refuses_authentication_requests_that_do_not_fit() throws Exception {
    assertThat(lms.authenticate(lms.login("101"), Map.of("login_hint", "201")))
        .containsEntry("error", "access_denied");
    assertThat(lms.authenticate(lms.login("101"), Map.of("lti_message_hint", "guess")))
        .containsEntry("error", "access_denied");
    assertThat(lms.authenticate(lms.login("101"), Map.of("scope", "openid profile")))
        .containsEntry("error", "invalid_request");
    assertThat(lms.authenticate(lms.login("101"), Map.of("response_mode", "query")))
        .containsEntry("error", "invalid_request");
    assertThat(lms.ask(lms.login("101"), Map.of("redirect_uri", "http://x/")).statusCode())
        .isEqualTo(400);
    assertThat(lms.ask(lms.login("101"), Map.of("client_id", "nope")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_launch_hint_is_good_once() throws Exception {
    var login = lms.login("101");
    lms.authenticate(login, Map.of());

    assertThat(lms.authenticate(login, Map.of())).containsEntry("error", "access_denied");
  }

  @Test
  void only_a_fully_graded_score_counts_and_any_other_erases_it() throws Exception {
    String item = lms.lineItem();

    assertThat(lms.score(item, "101", "FullyGraded", 80, "2026-01-01T10:00:00Z")).isEqualTo(200);
    assertThat(lms.result(item).get("resultScore").asDouble()).isEqualTo(80);
    assertThat(lms.score(item, "101", "FullyGraded", 90, "2026-01-01T10:00:00Z")).isEqualTo(409);
    assertThat(lms.score(item, "101", "FullyGraded", 500, "2026-01-01T10:01:00Z")).isEqualTo(200);
    assertThat(lms.result(item).get("resultScore").asDouble()).isEqualTo(100);
    assertThat(lms.score(item, "101", "Pending", 80, "2026-01-01T10:02:00Z")).isEqualTo(200);
    assertThat(lms.result(item).has("resultScore")).isFalse();
    assertThat(lms.score(item, "201", "FullyGraded", 80, "2026-01-01T10:03:00Z")).isEqualTo(400);
    assertThat(lms.score(item, "999", "FullyGraded", 80, "2026-01-01T10:03:00Z")).isEqualTo(400);
  }

  @Test
  void the_grade_book_shows_the_score_to_the_teacher_and_to_its_student() throws Exception {
    lms.score(lms.lineItem(), "101", "FullyGraded", 80, "2026-01-01T10:00:00Z");

    var teacher = Jsoup.parse(get(lms.at("/grades"), "Cookie", "lms-person=201").body());
    var other = Jsoup.parse(get(lms.at("/grades"), "Cookie", "lms-person=102").body());

    assertThat(teacher.select("tr[data-person=101] .grade").text()).isEqualTo("80 / 100");
    assertThat(teacher.select("tr[data-person]")).hasSize(3);
    assertThat(other.select("tr[data-person]")).hasSize(1);
  }

  @Test
  void a_token_needs_an_assertion_signed_by_the_tool_for_this_address() throws Exception {
    var once = lms.assertion(lms.at("/platform/token"));

    assertThat(lms.askToken(once, Scopes.SCORE).statusCode()).isEqualTo(200);
    assertThat(lms.askToken(once, Scopes.SCORE).statusCode()).isEqualTo(400);
    assertThat(lms.askToken("a.b.c", Scopes.SCORE).statusCode()).isEqualTo(400);
    var elsewhere = lms.assertion("https://elsewhere.example/token");
    assertThat(lms.askToken(elsewhere, Scopes.SCORE).statusCode()).isEqualTo(400);
    var unknown = lms.assertion(lms.at("/platform/token"));
    assertThat(lms.askToken(unknown, "https://x/unknown").statusCode()).isEqualTo(400);
  }

  @Test
  void services_need_a_token_with_the_right_scope() throws Exception {
    String members = lms.at("/platform/nrps/2/bindings/" + lms.tool.deploymentId + "/memberships");

    assertThat(get(members).statusCode()).isEqualTo(401);
    assertThat(get(members, "Authorization", "Bearer " + lms.token(Scopes.SCORE)).statusCode())
        .isEqualTo(403);
    var answer = get(members, "Authorization", "Bearer " + lms.token(Scopes.MEMBERS));
    assertThat(JSON.readTree(answer.body()).get("members")).hasSize(5);
    assertThat(answer.body()).contains("\"Learner\"").doesNotContain("STATUS_ACTIVE");
  }

  @Test
  void content_chosen_in_the_tool_is_added_to_the_course_once() throws Exception {
    String address = lms.at("/platform/deep-link-return?tool=" + lms.tool.clientId);
    String body = "JWT=" + lms.tool.signed(chosen("Compétence C5"));

    var answer = post(address, LmsFixture.FORM, body, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(get(lms.at("/grades")).body()).contains("Compétence C5");
    assertThat(post(address, LmsFixture.FORM, body, "").statusCode()).isEqualTo(400);
    assertThat(post(address, LmsFixture.FORM, "JWT=a.b.c", "").statusCode()).isEqualTo(400);
  }

  @Test
  void chosen_activities_bring_their_columns_dates_and_message() throws Exception {
    var items =
        List.of(
            Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Plan de test",
                "url",
                lms.tool.base() + "/competencies/C.12",
                "lineItem",
                Map.of(
                    "scoreMaximum", 20,
                    "label", "Note du plan",
                    "resourceId", "/competencies/C.12",
                    "tag", "preuve"),
                "available",
                Map.of("endDateTime", "2026-12-20T17:00:00Z"),
                "custom",
                Map.of("until", "$ResourceLink.available.endDateTime", "x", "$No.such")),
            Map.of(
                "type", "ltiResourceLink", "title", "Badge", "url", lms.tool.base() + "/badges"));

    var added = add(items, "Deux activités");

    assertThat(added.body()).contains("Deux activités", "Plan de test", "Badge");
    var grades = get(lms.at("/grades")).body();
    assertThat(grades).contains("Note du plan").doesNotContain("<th scope=\"col\">Badge</th>");
    var page = get(lms.at("/course/4")).body();
    assertThat(page).contains("Plan de test", "Visible jusqu’au 20 décembre 2026");
    assertThat(custom("4", "101"))
        .isEqualTo(Map.of("until", "2026-12-20T17:00:00Z", "x", "$No.such"));
  }

  @Test
  void a_copied_course_tells_where_it_and_its_activities_came_from() throws Exception {
    add(
        List.of(
            Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Plan de test",
                "url",
                lms.tool.base() + "/competencies/C.12",
                "custom",
                Map.of("c", "$Context.id.history", "l", "$ResourceLink.id.history"))),
        "");
    var link = link("Plan de test", "/course");

    var copied = copy("2", "201");
    var again = copy(course(copied), "201");

    assertThat(custom(link, "101")).isEqualTo(Map.of("c", "", "l", ""));
    var first = link("Plan de test", "/course?course=" + course(copied));
    assertThat(custom(first, "101")).isEqualTo(Map.of("c", "2", "l", link));
    var second = link("Plan de test", "/course?course=" + course(again));
    assertThat(custom(second, "101"))
        .isEqualTo(Map.of("c", course(copied) + ",2", "l", first + "," + link));
    assertThat(copy("2", "101").statusCode()).isEqualTo(403);
    assertThat(copy("999", "201").statusCode()).isEqualTo(404);
  }

  @Test
  void members_come_in_pages_by_role_by_link_and_as_differences() throws Exception {
    var all = members("");
    var page = members("?limit=2");
    var rest = members("?limit=2&from=4");
    var differences = found("<([^>]+)>; rel=\"differences\"", link(all));

    assertThat(ids(page)).containsExactly("101", "102");
    assertThat(link(page)).contains("from=2").contains("rel=\"next\"");
    assertThat(ids(rest)).containsExactly("301");
    assertThat(link(rest)).doesNotContain("next");
    assertThat(ids(members("?role=Instructor"))).containsExactly("201", "301");
    assertThat(ids(members("?rlid=2"))).hasSize(5);
    assertThat(members("?rlid=99").statusCode()).isEqualTo(404);
    assertThat(ids(ask(differences))).isEmpty();
    enrol("102", false, "201");
    assertThat(ids(members(""))).doesNotContain("102");
    assertThat(ask(differences).body()).contains("\"Deleted\"", "\"102\"");
    assertThat(get(lms.at("/launch/2"), "Cookie", "lms-person=102").statusCode()).isEqualTo(403);
    enrol("102", true, "201");
    assertThat(ask(differences).body()).contains("\"Active\"", "\"102\"");
    assertThat(enrol("101", false, "102").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> members(String query) throws Exception {
    return ask(
        lms.at("/platform/nrps/2/bindings/" + lms.tool.deploymentId + "/memberships") + query);
  }

  private HttpResponse<String> ask(String address) throws Exception {
    return get(address, "Authorization", "Bearer " + lms.token(Scopes.MEMBERS));
  }

  private static List<String> ids(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body()).get("members").findValuesAsText("user_id");
  }

  private static String link(HttpResponse<String> answer) {
    return answer.headers().firstValue("Link").orElse("");
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> enrol(String person, boolean enrolled, String by) throws Exception {
    return form("/people", "course=2&person=" + person + "&enrolled=" + enrolled, by);
  }

  private HttpResponse<String> copy(String course, String by) throws Exception {
    return form("/course/copy", "course=" + course, by);
  }

  private static String course(HttpResponse<String> copied) {
    return copied.headers().firstValue("Location").orElseThrow().replace("/course?course=", "");
  }

  private HttpResponse<String> form(String path, String body, String by) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(lms.at(path)))
            .header("Content-Type", LmsFixture.FORM)
            .header("Cookie", "lms-person=" + by)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The number of an activity, by its title. */
  private String link(String title, String coursePage) throws Exception {
    var first = get(lms.at(coursePage)).headers().firstValue("Location").orElseThrow();
    var page = Jsoup.parse(get(lms.at(first)).body());
    return page.select("a[href^=/course/]:contains(" + title + ")").attr("href").substring(8);
  }

  private Map<String, Object> custom(String link, String person) throws Exception {
    var fields = lms.authenticate(lms.login(person, link), Map.of());
    var claims = SignedJWT.parse(fields.get("id_token")).getJWTClaimsSet();
    return claims.getJSONObjectClaim(CLAIM + "custom");
  }

  private HttpResponse<String> add(List<? extends Map<String, ?>> items, String message)
      throws Exception {
    var claims =
        new JWTClaimsSet.Builder(chosen("x"))
            .claim("https://purl.imsglobal.org/spec/lti-dl/claim/content_items", items)
            .claim("https://purl.imsglobal.org/spec/lti-dl/claim/msg", message)
            .build();
    String address = lms.at("/platform/deep-link-return?tool=" + lms.tool.clientId + "&course=2");
    return post(address, LmsFixture.FORM, "JWT=" + lms.tool.signed(claims), "");
  }

  private JWTClaimsSet chosen(String title) {
    var now = new Date();
    return new JWTClaimsSet.Builder()
        .issuer(lms.tool.clientId)
        .audience(lms.lms.address().toString())
        .issueTime(now)
        .expirationTime(plus(now, 60))
        .claim("nonce", Instant.now().toString())
        .claim(CLAIM + "deployment_id", lms.tool.deploymentId)
        .claim(CLAIM + "message_type", "LtiDeepLinkingResponse")
        .claim(CLAIM + "version", "1.3.0")
        .claim(
            "https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
            List.of(Map.of("type", "ltiResourceLink", "title", title)))
        .build();
  }

  @Test
  void pages_are_strict_and_speak_both_languages() throws Exception {
    var french = get(lms.at("/course/2"));
    var english = get(lms.at("/course/2"), "Cookie", "lms-language=en");

    assertThat(french.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-src 'self' " + lms.tool.base());
    assertThat(french.body()).contains("lang=\"fr\"", "Carnet de notes");
    assertThat(english.body()).contains("lang=\"en\"", "Grade book");
    assertThat(get(lms.at("/course/99")).statusCode()).isEqualTo(404);
    assertThat(get(lms.at("/assets/preuve.css")).statusCode()).isEqualTo(200);
    assertThat(get(lms.at("/assets/img/../../lms.css")).statusCode()).isEqualTo(404);
  }
}
