package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.lti.TestGradeBook.Asked;
import org.preuve.server.lti.TestGradeBook.Step;
import org.preuve.server.lti.TestGradeBook.Taken;

/** Every score ends delivered once, or failed with its reason. */
class ScoresIT extends ServerIT {

  private static final String PAGE = "<!DOCTYPE html><title>Log in</title><p>to this network</p>";

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
  void fails_with_the_reason_that_the_platform_gives() throws InterruptedException {
    var unknown =
        refused(400, TestGradeBook.reason("Zoé Quenneville <zoe@example.org> is unknown"));
    var forbidden = refused(403, "{\"error\":\"insufficient_scope\"}");
    var precondition = refused(412, PAGE);
    var unprocessable = refused(422, "");
    var newer = desk.student("newer");
    platform.gradeBook().enter("1", newer, Instant.now().plusSeconds(30), 1);
    desk.queue(newer, Instant.now());

    desk.await(unknown, "FAILED 400");
    desk.await(forbidden, "FAILED 403");
    desk.await(precondition, "FAILED 412");
    desk.await(unprocessable, "FAILED 422");
    desk.await(newer, "FAILED NEWER");

    assertThat(desk.column("words", unknown)).contains("is unknown").doesNotContain("Quenneville");
    assertThat(desk.column("words", unknown)).doesNotContain("@");
    assertThat(desk.column("words", forbidden)).isEqualTo("insufficient_scope");
    assertThat(desk.column("words", precondition)).isEqualTo("Log in to this network");
    for (var subject : List.of(unknown, forbidden, precondition, unprocessable)) {
      assertThat(platform.gradeBook().taken(subject)).isEmpty();
      assertThat(platform.gradeBook().asked(subject)).hasSize(1);
    }
    var page = desk.page("/grades?state=failed");
    assertThat(page)
        .contains("5 en échec")
        .contains("Zoé Quenneville")
        .contains("insufficient_scope")
        .contains("Log in to this network")
        .contains("saisie sur la plateforme");
    assertThat(desk.page("/grades/export.csv?state=failed").lines())
        .hasSize(6)
        .startsWith(
            "\uFEFF\"Étudiant\";\"Colonne\";\"Note\";\"Sur\";\"État\";\"Motif\";\"Date\";\"Suite\"")
        .anyMatch(line -> line.matches("\"Zoé Quenneville\";\"[^\"]+\";\"\\d+\";\"\\d+\";.+"))
        .anyMatch(line -> line.contains("insufficient_scope"));
    assertThat(desk.page("/grades/export.csv?state=sent").lines()).hasSize(1);
  }

  @Test
  void delivers_once_whatever_happens_on_the_way() throws InterruptedException {
    var token = scripted("token", Step.status(401, ""));
    var busy = scripted("busy", Step.later(429, "2"));
    var down = scripted("down", Step.status(503, PAGE));
    var login = scripted("login", Step.status(200, PAGE));
    var moved = scripted("moved", Step.status(302, ""));
    var cutAfter = scripted("cut-after", Step.cut(true));
    var cutBefore = scripted("cut-before", Step.cut(false));
    var takenAnd502 =
        scripted("gateway", new Step(502, Map.of(), "<h1>Bad gateway</h1>", true, false));
    var all = List.of(token, busy, down, login, moved, cutAfter, cutBefore, takenAnd502);

    desk.await(busy, "SENT");
    for (var subject : List.of(token, down, login, moved, cutBefore)) {
      desk.awaitLater(subject, "SENT");
    }
    desk.awaitLater(cutAfter, "SENT ALREADY");
    desk.awaitLater(takenAnd502, "SENT ALREADY");

    for (var subject : all) {
      assertThat(platform.gradeBook().taken(subject)).as(subject).hasSize(1);
      assertThat(platform.gradeBook().asked(subject)).as(subject).hasSize(2);
      assertThat(platform.gradeBook().asked(subject).stream().map(Asked::stamp).distinct())
          .as(subject)
          .hasSize(1);
    }
    var waited = platform.gradeBook().asked(busy);
    assertThat(Duration.between(waited.get(0).at(), waited.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(desk.page("/grades")).contains("8 notes transmises, aucune en attente");
  }

  @Test
  void waits_for_a_platform_that_is_down_for_an_hour_and_fails_after_seven_days()
      throws InterruptedException {
    platform.close();
    var first = desk.queue("first");
    var second = desk.queue("second");
    desk.await(first, "WAITING UNREACHABLE");
    desk.pass(Duration.ofHours(1));
    awaitAttempts(first, 2);
    awaitAttempts(second, 1);
    assertThat(desk.page("/grades")).contains("2 en attente").contains("ne répond pas");
    desk.change(
        "update lti_score_outbox set queued_at = utc_timestamp(6) - interval 8 day,"
            + " next_attempt_at = utc_timestamp(6) where user_id = (select id from lti_user"
            + " where subject = '"
            + second
            + "')");
    desk.awaitLater(second, "FAILED UNREACHABLE");

    platform = TestPlatform.start(installation.lmsPort());

    desk.awaitLater(first, "SENT");
    assertThat(platform.gradeBook().taken(first)).hasSize(1);
    assertThat(platform.gradeBook().asked(second)).isEmpty();
    var again = desk.post("/grades/" + desk.column("id", second) + "/again");
    assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("note=grades.again");
    desk.await(second, "SENT");
    assertThat(platform.gradeBook().taken(second)).hasSize(1);
  }

  @Test
  void does_not_wait_for_another_platform_that_is_slow() throws InterruptedException {
    var other = ScoreDesk.open(installation, platform);
    var slow = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      var student = desk.student("slow-" + i);
      platform.gradeBook().slow(student, Duration.ofSeconds(4));
      desk.queue(student, Instant.now());
      slow.add(student);
    }
    awaitAsked(() -> slow.stream().anyMatch(one -> !platform.gradeBook().asked(one).isEmpty()));

    var quick = other.queue("quick");
    other.await(quick, "SENT");

    assertThat(platform.gradeBook().ledger().stream().limit(10).map(Taken::user)).contains(quick);
  }

  @Test
  void makes_one_new_column_when_the_teacher_has_deleted_it() throws InterruptedException {
    platform.gradeBook().delete("1");
    var students = List.of(desk.queue("a"), desk.queue("b"), desk.queue("c"), desk.queue("d"));

    for (var student : students) {
      desk.await(student, "SENT");
    }

    assertThat(platform.gradeBook().columns("preuve")).isEqualTo(1);
    for (var student : students) {
      assertThat(platform.gradeBook().taken(student)).hasSize(1);
      assertThat(platform.gradeBook().taken(student).get(0).item()).isNotEqualTo("1");
    }
  }

  @Test
  void is_no_longer_called_sent_when_its_column_is_gone() throws InterruptedException {
    var before = desk.queue("before");
    desk.await(before, "SENT");
    platform.gradeBook().delete("1");
    desk.change("update lti_grade_book set looked_at = '2000-01-01'");

    var page = desk.page("/grades");

    assertThat(page)
        .contains("Aucune note transmise, aucune en attente, une en échec.")
        .contains("colonne disparue, non transmise")
        .contains("La colonne a été supprimée du carnet de notes")
        .contains("Recréer la colonne et transmettre");
    assertThat(desk.post("/grades/" + desk.column("id", before) + "/again").statusCode())
        .isEqualTo(303);
    desk.await(before, "SENT");
    assertThat(platform.gradeBook().taken(before).stream().map(Taken::item).distinct()).hasSize(2);
    assertThat(platform.gradeBook().columns("preuve")).isEqualTo(1);
  }

  @Test
  void sends_beside_the_grade_what_the_assessor_wrote() throws Exception {
    desk.pause();
    var student = desk.queue("words");
    desk.change(
        "update lti_score_outbox set comment = 'acquis\nPlan « clair » & mené.' where id = "
            + desk.column("id", student));
    desk.wake();

    desk.await(student, "SENT");
    var bodies = platform.gradeBook().bodies().stream().map(ScoresIT::score).toList();
    assertThat(bodies)
        .filteredOn(score -> student.equals(score.get("userId")))
        .singleElement()
        .satisfies(
            score -> assertThat(score).containsEntry("comment", "acquis\nPlan « clair » & mené."));
  }

  private static Map<String, Object> score(String body) {
    try {
      return JSONObjectUtils.parse(body);
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  @Test
  void takes_a_grade_back_where_there_is_none_any_more() throws InterruptedException {
    var student = desk.queue("back");
    desk.await(student, "SENT");
    desk.pause();
    desk.queue(student, Instant.now().plusSeconds(1));
    desk.change(
        "update lti_score_outbox set graded = false where id = " + desk.column("id", student));
    desk.wake();

    desk.await(student, "SENT");

    assertThat(platform.gradeBook().bodies())
        .anyMatch(
            body ->
                body.contains("\"gradingProgress\":\"Pending\"")
                    && body.contains("\"comment\":")
                    && !body.contains("scoreGiven"));
    assertThat(desk.page("/grades")).contains("sans note");
  }

  @Test
  void forgets_what_newer_scores_replaced_a_month_ago() throws InterruptedException {
    var student = desk.student("often");
    var old = Instant.now().minus(Duration.ofDays(40));
    for (int i = 0; i < 5; i++) {
      desk.queue(student, old.plusSeconds(i), "'SUPERSEDED', 1, null, null");
    }
    desk.change(
        "update lti_score_outbox set queued_at = scored_at, sent_at = scored_at where state ="
            + " 'SUPERSEDED' and user_id = (select id from lti_user where subject = '"
            + student
            + "')");
    desk.queue(student, Instant.now());
    desk.await(student, "SENT");

    awaitAsked(() -> rows(student) == 1);

    assertThat(desk.state(student)).isEqualTo("SENT");
  }

  private long rows(String student) {
    return Long.parseLong(
        desk.column(
            "(select count(*) from lti_score_outbox o"
                + " where o.user_id = lti_score_outbox.user_id)",
            student));
  }

  @Test
  void stays_sent_while_a_platform_only_does_not_know_the_next_student()
      throws InterruptedException {
    var known = desk.queue("known");
    desk.await(known, "SENT");

    var unknown = scripted("unknown", Step.status(404, TestGradeBook.reason("no such user")));

    awaitAsked(() -> !platform.gradeBook().asked(unknown).isEmpty());
    desk.awaitLater(unknown, "SENT");
    assertThat(desk.state(known)).isEqualTo("SENT");
    assertThat(platform.gradeBook().columns("preuve")).isZero();
  }

  @Test
  void waits_while_there_is_no_token() throws InterruptedException {
    platform.answer("/token", PAGE);
    var student = desk.queue("no-token");
    desk.await(student, "WAITING UNREACHABLE");
    assertThat(platform.gradeBook().asked(student)).isEmpty();

    platform.answerAsUsual("/token");

    desk.awaitLater(student, "SENT");
    assertThat(platform.gradeBook().taken(student)).hasSize(1);
  }

  @Test
  void is_not_overtaken_by_an_older_score_on_its_way() throws InterruptedException {
    var student = desk.student("order");
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    desk.queue(student, now, "'SUPERSEDED', 1, 'other-node', utc_timestamp(6) + interval 1 hour");
    var older = desk.column("id", student);
    desk.queue(student, now.plusMillis(1), "'WAITING', 2, null, null");
    desk.await(desk.queue("later"), "SENT");
    assertThat(platform.gradeBook().asked(student)).isEmpty();
    desk.endLease(older);

    desk.await(student, "SENT");

    assertThat(platform.gradeBook().taken(student)).hasSize(1);
    assertThat(platform.gradeBook().taken(student).get(0).given()).isEqualTo(2);
  }

  @Test
  void knows_its_own_score_again_after_a_node_died_with_it() throws InterruptedException {
    var student = desk.student("dead-node");
    var stamp = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    platform.gradeBook().enter("1", student, stamp, 1);

    desk.queue(student, stamp, "'WAITING', 1, 'dead', utc_timestamp(6) - interval 1 second");

    desk.await(student, "SENT ALREADY");
    assertThat(platform.gradeBook().taken(student)).hasSize(1);
    assertThat(platform.gradeBook().asked(student)).hasSize(1);
  }

  @Test
  void settles_nothing_that_another_node_has_taken_since() throws InterruptedException {
    var goOn = platform.gradeBook().holdAfter(0);
    var student = desk.queue("stalled");
    awaitAsked(() -> !platform.gradeBook().asked(student).isEmpty());
    desk.change(
        "update lti_score_outbox set lease = 'other-node',"
            + " lease_until = utc_timestamp(6) + interval 1 hour,"
            + " next_attempt_at = lease_until where id = "
            + desk.column("id", student));
    goOn.run();
    awaitAsked(() -> platform.gradeBook().taken(student).size() == 1);
    awaitLog("score " + desk.column("id", student) + " was taken by another node meanwhile");
    assertThat(desk.column("concat(state, ' ', lease)", student)).isEqualTo("WAITING other-node");
    desk.endLease(desk.column("id", student));

    desk.await(student, "SENT ALREADY");

    assertThat(platform.gradeBook().taken(student)).hasSize(1);
    assertThat(platform.gradeBook().asked(student)).hasSize(2);
  }

  @Test
  void sends_again_over_a_newer_grade_only_when_a_teacher_says_so() throws InterruptedException {
    var student = desk.student("newer");
    platform.gradeBook().enter("1", student, Instant.now(), 0);
    desk.queue(student, Instant.now().minusSeconds(60));
    desk.await(student, "FAILED NEWER");

    assertThat(desk.post("/grades/again").statusCode()).isEqualTo(303);

    desk.await(student, "SENT");
    assertThat(platform.gradeBook().taken(student)).hasSize(2);
    assertThat(desk.post("/grades/again").headers().firstValue("Location").orElseThrow())
        .endsWith("note=grades.nothing");
  }

  @Test
  void compares_with_the_grade_book_page_by_page() throws InterruptedException {
    var students = List.of(desk.queue("a"), desk.queue("b"), desk.queue("c"), desk.queue("d"));
    for (var student : students) {
      desk.await(student, "SENT");
    }
    assertThat(desk.page("/grades/compare")).contains("4 notes comparées, aucun écart.");
    platform.gradeBook().enter("1", students.get(3), Instant.now(), 1);

    var page = desk.page("/grades/compare");

    assertThat(page)
        .contains("4 notes comparées, un écart.")
        .contains("1\u00a0sur\u00a02")
        .contains("50\u00a0sur\u00a0100")
        .contains("100\u00a0sur\u00a0100")
        .contains("différente")
        .contains("identique");
  }

  @Test
  void says_when_the_platform_does_not_let_grades_be_read() throws InterruptedException {
    var student = desk.queue("a");
    desk.await(student, "SENT");
    platform.answer(
        "/token",
        "{\"access_token\":\"secret\",\"expires_in\":3600,\"scope\":\""
            + "https://purl.imsglobal.org/spec/lti-ags/scope/score\"}");

    var page = desk.browser().http().get(desk.at("/grades/compare"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("n’a pas autorisé Preuve à relire les notes");
  }

  @Test
  void is_a_page_for_those_who_assess_in_this_course() throws InterruptedException {
    assertThat(desk.page("/grades"))
        .contains("Aucune note transmise, aucune en attente, aucune en échec.")
        .contains("Aucune note n’est encore partie.");
    var failed = refused(400, "");
    desk.await(failed, "FAILED 400");
    var id = desk.column("id", failed);
    var other = ScoreDesk.open(installation, platform);

    var learner = desk.launch(Map.of()).toString().replace("/portfolio", "/grades");
    var page = desk.browser().http().get(URI.create(learner));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("NOT_ALLOWED");
    assertThat(desk.browser().http().get(URI.create(learner + "/export.csv")).statusCode())
        .isEqualTo(403);
    assertThat(other.page("/grades")).contains("Aucune note n’est encore partie.");
    other.queue("own");
    assertThat(other.post("/grades/again").statusCode()).isEqualTo(303);
    assertThat(other.post("/grades/" + id + "/again").statusCode()).isEqualTo(303);
    assertThat(desk.state(failed)).isEqualTo("FAILED 400");
    assertThat(desk.browser().http().post(desk.at("/grades/again"), Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(desk.page("/grades?lang=en"))
        .contains("No score sent, none waiting, one failed.")
        .contains("the person may not be, or no longer be, a student of the course");
    assertThat(desk.page("/grades?state=sent&lang=fr")).contains("Aucune note dans cet état.");
  }

  @Test
  void reads_which_columns_the_course_has_when_a_teacher_comes() throws InterruptedException {
    desk.awaitColumnsRead();
    platform.gradeBook().column("/competencies/C.12");
    desk.change("update lti_grade_book set columns_read_at = '2000-01-01'");

    desk.launch(Map.of("sub", "t-1", LTI + "roles", List.of(TestBrowser.INSTRUCTOR)));

    var count =
        "select count(*) from lti_grade_column g join lti_registration r"
            + " on r.id = g.registration_id where g.page = '/competencies/C.12'"
            + " and g.label like 'Column %' and r.client_id = '"
            + desk.client()
            + "'";
    for (int i = 0; i < 900 && installation.count(count) == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(installation.count(count)).isEqualTo(1);
  }

  private static void awaitAsked(BooleanSupplier so) throws InterruptedException {
    for (int i = 0; i < 900 && !so.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(so.getAsBoolean()).isTrue();
  }

  private void awaitLog(String words) throws InterruptedException {
    var log = installation.logs().resolve("messages.log");
    for (int i = 0; i < 900 && !read(log).contains(words); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(read(log)).contains(words);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private String refused(int status, String body) {
    return scripted("refused-" + status, Step.status(status, body));
  }

  private String scripted(String name, Step... steps) {
    var subject = desk.student(name);
    platform.gradeBook().script(subject, steps);
    desk.queue(subject, Instant.now());
    return subject;
  }

  private void awaitAttempts(String subject, int attempts) throws InterruptedException {
    for (int i = 0; i < 900 && Integer.parseInt(desk.column("attempts", subject)) < attempts; i++) {
      desk.pass(Duration.ofSeconds(30));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(Integer.parseInt(desk.column("attempts", subject))).isGreaterThanOrEqualTo(attempts);
  }
}
