package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestMembers.deleted;
import static org.preuve.server.lti.TestMembers.member;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.lti.TestMembers.Answer;
import org.preuve.server.portfolio.Steps;

/** The class lists everyone whom the platform lists (NRPS 2.0). */
class RosterIT extends ServerIT {

  private static final String INES = member("u-1", "Inès Benali", "Learner");
  private static final String HUGO = member("u-2", "Hugo Martin", "Learner");
  private static final String LEA = member("u-3", "Léa Nguyen", "Learner");
  private static final String MARC = member("t-1", "Marc Lefèvre", "Instructor");

  private TestPlatform platform;
  private CourseVisits visits;
  private String course;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    var browser = new TestBrowser(installation.base(), platform);
    visits = new CourseVisits(browser, platform, browser.client(installation));
    course = CourseVisits.newCourse();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void lists_who_never_launched_page_by_page() {
    platform
        .members()
        .answer(
            query ->
                query.containsKey("from")
                    ? Answer.list(LEA, MARC)
                    : Answer.list(INES, HUGO)
                        .linking(
                            "<" + platform.base() + "/members?limit=2&amp;from=2>; rel=”next”"));

    var page = visits.teacher(course, Map.of()).get("/class");

    assertThat(page.body()).contains("Inès Benali", "Hugo Martin", "Léa Nguyen");
    assertThat(page.body()).contains("4 personnes, 3 arrivées").doesNotContain("un départ");
    assertThat(platform.members().asked())
        .containsExactly(Map.of("limit", "200"), Map.of("limit", "2", "from", "2"));
  }

  @Test
  void asks_once_for_many_launches_and_again_on_demand() throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());
    visits.teacher(course, Map.of()).get("/class");
    teacher.get("/class");
    assertThat(platform.members().asked()).hasSize(1);
    platform.members().answer(query -> Answer.list(INES, LEA));

    later("5 second");
    var done = teacher.post("/class/refresh", Map.of());

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(done).toString()).endsWith("/class?note=roster.read");
    var page = teacher.get("/class").body();
    assertThat(page).contains("2 personnes, une arrivée, un départ");
    assertThat(listed()).isEqualTo(2);
    assertThat(page).contains("Léa Nguyen").doesNotContain("Hugo Martin");
    later("-1 minute");
    teacher.post("/class/refresh", Map.of());
    assertThat(platform.members().asked()).hasSize(1);
  }

  @Test
  void marks_who_has_left_and_takes_them_back() throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    visits.learner(course, Map.of());
    var teacher = visits.teacher(course, Map.of());
    platform.members().answer(query -> Answer.list(HUGO));

    later("1 minute");
    teacher.post("/class/refresh", Map.of());
    assertThat(active("u-1")).isZero();
    platform.members().answer(query -> Answer.list(INES, HUGO));
    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(active("u-1")).isEqualTo(1);
    assertThat(teacher.get("/class").body()).contains("2 personnes, une arrivée.");
  }

  @Test
  void asks_for_differences_as_long_as_they_serve() throws Exception {
    var differences = "<" + platform.base() + "/members?since=1>; rel=\"differences\"";
    platform
        .members()
        .answer(
            query ->
                query.containsKey("since")
                    ? Answer.list(deleted("u-2"), LEA).linking(differences.replace("=1>", "=2>"))
                    : Answer.list(INES, HUGO).linking(differences));
    var teacher = visits.teacher(course, Map.of());

    later("1 minute");
    teacher.post("/class/refresh", Map.of());
    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(platform.members().asked())
        .containsExactly(Map.of("limit", "200"), Map.of("since", "1"), Map.of("since", "2"));
    assertThat(active("u-1")).isEqualTo(1);
    assertThat(active("u-2")).isZero();
    assertThat(active("u-3")).isEqualTo(1);
    later("2 day");
    teacher.post("/class/refresh", Map.of());
    awaitAsked(4); // whoever comes after a while has it read in the background
    assertThat(platform.members().asked()).hasSize(4).last().isEqualTo(Map.of("limit", "200"));
  }

  private void awaitAsked(int times) throws InterruptedException {
    for (int tries = 0; tries < 1_800 && platform.members().asked().size() < times; tries++) {
      Thread.sleep(50);
    }
  }

  @Test
  void reads_the_whole_list_when_differences_fail() throws Exception {
    platform
        .members()
        .answer(
            query ->
                query.containsKey("since")
                    ? new Answer(410, "", "gone")
                    : Answer.list(INES, HUGO)
                        .linking("<" + platform.base() + "/members?since=1>; rel=\"differences\""));
    var teacher = visits.teacher(course, Map.of());

    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(platform.members().asked())
        .containsExactly(Map.of("limit", "200"), Map.of("since", "1"), Map.of("limit", "200"));
    assertThat(listed()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "403, '{}', a refusé",
    "404, '<html>not found</html>', a refusé",
    "200, '<html>login</html>', a refusé",
    "200, '{}', a refusé",
    "503, '', n’a pas répondu"
  })
  void keeps_the_list_and_says_why_when_the_platform_gives_none(
      int status, String body, String words) throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());
    platform.members().answer(query -> new Answer(status, "", body));

    later("1 minute");
    var done = teacher.post("/class/refresh", Map.of());

    assertThat(TestBrowser.location(done).toString()).endsWith("/class");
    assertThat(teacher.get("/class").body())
        .contains(words, "Hugo Martin", "Liste de la plateforme lue le");
    assertThat(listed()).isEqualTo(2);
  }

  @Test
  void stores_nothing_of_a_list_that_breaks_off() throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());
    var next = "<" + platform.base() + "/members?from=2>; rel=\"next\"";
    platform
        .members()
        .answer(
            query ->
                query.containsKey("from")
                    ? new Answer(500, "", "")
                    : Answer.list(LEA).linking(next));

    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(active("u-3")).isZero();
    assertThat(active("u-2")).isEqualTo(1);
  }

  @Test
  void follows_no_page_to_a_foreign_host_and_does_not_take_the_rest_for_the_whole()
      throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());
    platform
        .members()
        .answer(query -> Answer.list(INES).linking("<https://evil.example/m>; rel=\"next\""));

    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(active("u-2")).isEqualTo(1);
    assertThat(teacher.get("/class").body()).contains("a refusé");
  }

  @Test
  void asks_without_a_size_when_the_platform_does_not_take_one() {
    platform
        .members()
        .answer(
            query ->
                query.containsKey("limit") ? new Answer(400, "", "{}") : Answer.list(INES, HUGO));

    visits.teacher(course, Map.of());

    assertThat(platform.members().asked()).containsExactly(Map.of("limit", "200"), Map.of());
    assertThat(listed()).isEqualTo(2);
  }

  @Test
  void asks_for_the_learners_only_when_the_list_is_too_long() {
    var crowd =
        IntStream.range(0, 10_001)
            .mapToObj(n -> "{\"user_id\":\"x-" + n + "\",\"roles\":[\"Instructor\"]}")
            .toArray(String[]::new);
    platform
        .members()
        .answer(query -> query.containsKey("role") ? Answer.list(INES, HUGO) : Answer.list(crowd));

    var teacher = visits.teacher(course, Map.of());

    assertThat(platform.members().asked())
        .containsExactly(
            Map.of("limit", "200"),
            Map.of(
                "limit",
                "200",
                "role",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    assertThat(listed()).isEqualTo(2);
    assertThat(teacher.get("/class").body()).contains("2 personnes");
  }

  @Test
  void a_teacher_whom_the_platform_lists_as_a_learner_is_none() {
    platform.members().answer(query -> Answer.list(INES, member("t-1", "Marc Lefèvre", "Learner")));

    var page = visits.teacher(course, Map.of()).get("/class");

    assertThat(page.body()).contains(head("Inès Benali"));
    assertThat(page.body()).doesNotContain(head("Marc Lefèvre"));
  }

  /** A row of the class. */
  private static String head(String name) {
    return "<th scope=\"row\"><span class=\"pv-name\"><bdi>" + name + "</bdi>";
  }

  @Test
  void keeps_whom_a_teacher_has_set_aside_out_of_the_class() throws Exception {
    platform.members().answer(query -> Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());
    var hugo = user("u-2");

    var aside = teacher.post("/class/people/" + hugo, Map.of());
    later("1 minute");
    teacher.post("/class/refresh", Map.of());

    assertThat(TestBrowser.location(aside).toString()).endsWith("note=people.aside");
    assertThat(teacher.get("/class").body())
        .contains(head("Inès Benali"))
        .doesNotContain(head("Hugo Martin"));
    assertThat(teacher.get("/class/people").body())
        .contains("Une personne mise de côté", "Hugo Martin");
    teacher.post("/class/people/" + hugo, Map.of("student", "on"));
    assertThat(teacher.get("/class").body()).contains(head("Hugo Martin"));
    assertThat(teacher.post("/class/people/999999999", Map.of()).statusCode()).isEqualTo(404);
    assertThat(
            visits.learner(course, Map.of()).post("/class/people/" + hugo, Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void shows_the_names_of_a_moodle_as_people_write_them_and_prefers_those_of_launches() {
    platform
        .members()
        .answer(
            query ->
                Answer.list(
                    member("u-1", "In&egrave;s B.", "Learner"),
                    member("u-9", "D&#039;Alès &amp; Fils", "Learner")));
    visits.learner(course, Map.of("name", "Inès Benali"));
    installation.update(
        "update lti_registration set product = 'moodle' where id ="
            + " (select registration_id from lti_course where id = "
            + id()
            + ")");

    var page = visits.teacher(course, Map.of()).get("/class");

    assertThat(page.body()).contains(head("D'Alès &amp; Fils")).contains(head("Inès Benali"));
    assertThat(installation.text("select name from lti_user where id = " + user("u-9")))
        .isEqualTo("D'Alès & Fils");
  }

  @Test
  void a_teacher_who_has_left_the_course_has_lost_it() throws Exception {
    platform.members().answer(query -> Answer.list(INES, MARC));
    var teacher = visits.teacher(course, Map.of());
    assertThat(teacher.get("/class").statusCode()).isEqualTo(200);
    platform.members().answer(query -> Answer.list(INES));
    later("6 minute");

    teacher.get("/grades");

    for (int i = 0; i < 900 && teacher.get("/grades").statusCode() == 200; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    var refused = teacher.get("/assess/" + user("u-1") + "/C.12");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("COURSE_LEFT", "plus dans ce cours");
    assertThat(platform.members().asked()).hasSize(1);
    assertThat(visits.teacher(course, Map.of()).get("/class").statusCode()).isEqualTo(200);
  }

  @Test
  void a_teacher_who_has_left_changes_nothing_with_a_first_request_hours_later() throws Exception {
    platform.members().answer(query -> Answer.list(INES, MARC));
    visits.learner(course, Map.of());
    var teacher = visits.teacher(course, Map.of());
    teacher.get("/class");
    var cell = "/assess/" + user("u-1") + "/C.12";
    var draft = Steps.fields(teacher.get(cell).body());
    draft.putAll(Map.of("do", "save", "outcome", "ACQUIRED", "message", "Après mon départ"));
    platform.members().answer(query -> Answer.list(INES));
    later("6 hour");

    var refused = teacher.post(cell, draft);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("COURSE_LEFT");
    assertThat(installation.count("select count(*) from portfolio_draft where course_id = " + id()))
        .isZero();
  }

  @Test
  void who_changes_something_waits_for_a_list_that_another_page_reads() throws Exception {
    platform.members().answer(query -> Answer.list(INES, MARC));
    var teacher = visits.teacher(course, Map.of());
    teacher.get("/class");
    var answering = new CountDownLatch(1);
    platform
        .members()
        .answer(
            query -> {
              await(answering);
              return Answer.list(INES);
            });
    later("6 hour");
    teacher.get("/grades"); // in the background
    awaitAsked(1);

    var change =
        CompletableFuture.supplyAsync(
            () -> teacher.post("/class/people/" + user("u-1"), Map.of("student", "on")));
    try {
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(change).isNotDone();
    } finally {
      answering.countDown();
    }

    assertThat(change.get(30, TimeUnit.SECONDS).body()).contains("COURSE_LEFT");
  }

  @Test
  void a_draft_is_saved_without_waiting_for_the_platform() throws Exception {
    platform.members().answer(query -> Answer.list(INES, MARC));
    var teacher = visits.teacher(course, Map.of());
    assertThat(teacher.get("/class").body()).contains("Inès Benali");
    var cell = "/assess/" + user("u-1") + "/C.12";
    var draft = Steps.fields(teacher.get(cell).body());
    draft.putAll(Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien mené"));
    var answering = new CountDownLatch(1);
    platform
        .members()
        .answer(
            query -> {
              await(answering);
              return Answer.list(INES, MARC);
            });
    later("6 minute");

    var saved = CompletableFuture.supplyAsync(() -> teacher.post(cell, draft));
    try {
      assertThat(saved.get(7, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
    } finally {
      answering.countDown();
    }
    awaitAsked(1); // in the background
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void shows_those_who_may_open_the_link() {
    platform
        .members()
        .answer(
            query -> query.containsKey("rlid") ? Answer.list(HUGO, MARC) : Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());

    var page = teacher.get("/class?link=r-" + course);

    assertThat(platform.members().asked()).contains(Map.of("rlid", "r-" + course, "limit", "200"));
    assertThat(page.body())
        .contains("Hugo Martin", "Seules les personnes qui ont accès")
        .doesNotContain("Inès Benali");
    assertThat(active("u-1")).isEqualTo(1);
  }

  @Test
  void shows_the_whole_course_when_the_platform_does_not_know_about_links() {
    platform
        .members()
        .answer(
            query -> query.containsKey("rlid") ? new Answer(404, "", "") : Answer.list(INES, HUGO));
    var teacher = visits.teacher(course, Map.of());

    var page = teacher.get("/class?link=r-" + course);
    var foreign = teacher.get("/class?link=r-of-nobody");

    assertThat(page.body()).contains("Hugo Martin", "Inès Benali", "tout le cours est montré");
    assertThat(foreign.body()).contains("Inès Benali");
    assertThat(platform.members().asked()).noneMatch(q -> "r-of-nobody".equals(q.get("rlid")));
  }

  @Test
  void only_teachers_ask_again_and_only_by_a_form_of_theirs() {
    platform.members().answer(query -> Answer.list(INES));
    var learner = visits.learner(course, Map.of());
    var teacher = visits.teacher(course, Map.of());
    platform.members().answer(query -> Answer.list(INES));

    var refused = learner.post("/class/refresh", Map.of());
    var forged = teacher.post("/class/refresh", Map.of("csrf", "x"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("NOT_ALLOWED");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(platform.members().asked()).isEmpty();
  }

  @Test
  void says_when_the_platform_lists_nobody() {
    var teacher =
        visits.teacher(
            course,
            Map.of("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", Map.of()));

    var page = teacher.get("/class");

    assertThat(page.body()).contains("ne donne pas la liste").doesNotContain("/class/refresh");
  }

  /** As if the last readings were that long ago. */
  private void later(String interval) throws SQLException {
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      for (var column : List.of("taken_at", "full_at", "read_at")) {
        statement.execute(
            "update lti_roster set "
                + (column + " = " + column + " - interval " + interval)
                + " where course_id = "
                + id());
      }
    }
  }

  private long id() {
    return installation.count(
        "select max(id) from lti_course where context_key = 'context/" + course + "'");
  }

  private long listed() {
    return installation.count(
        "select count(*) from lti_membership where listed_as is not null and active"
            + " and course_id = "
            + id());
  }

  private long user(String subject) {
    return installation.count(
        "select max(m.user_id) from lti_membership m join lti_user u on u.id = m.user_id"
            + (" where u.subject = '" + subject + "' and m.course_id = " + id()));
  }

  private long active(String subject) {
    return installation.count(
        "select count(*) from lti_membership m join lti_user u on u.id = m.user_id"
            + (" where m.active and u.subject = '" + subject + "' and m.course_id = " + id()));
  }
}
