package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.ServerIT;

/** Columns that a course gets after there is something to write into them. */
class LateColumnsIT extends ServerIT {

  private static final String STUDENT = "u-late";

  private TestPlatform platform;
  private ScoreDesk desk;
  private SeededCourse course;

  @BeforeEach
  void start() throws InterruptedException {
    platform = TestPlatform.start(installation.lmsPort());
    desk = ScoreDesk.open(installation, platform);
    desk.awaitColumnsRead();
    desk.launch(Map.of("sub", STUDENT));
    course =
        SeededCourse.in(
            installation,
            "C.12",
            installation.count(
                "select max(course_id) from lti_membership where user_id = " + user(STUDENT)),
            user(STUDENT),
            user("t-1"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void get_what_was_decided_and_awarded_before_and_what_is_revoked_later()
      throws InterruptedException {
    var teacher = course.asTeacher();
    assertThat(teacher.post("/award/" + user(STUDENT) + "/C.12").statusCode()).isEqualTo(303);
    assertThat(queued()).isZero();
    var competency = platform.gradeBook().column("/competencies/C.12");
    var bloc = platform.gradeBook().column("/blocs/2");
    var badge = platform.gradeBook().column("/badges/C.12");
    platform.gradeBook().column("/badges/C.13");

    comes();

    awaitTaken(3);
    assertThat(points(competency)).containsExactly("1.0/1.0");
    assertThat(points(badge)).containsExactly("1.0/1.0");
    assertThat(points(bloc)).containsExactly("1.0/9.0");
    comes();
    desk.awaitColumnsRead();
    assertThat(queued()).isEqualTo(3);

    var id = installation.text("select id from badge_award where recipient = " + user(STUDENT));
    assertThat(teacher.post("/badges/" + id + "/revoke", "reason=erreur").statusCode())
        .isEqualTo(303);

    awaitTaken(4);
    assertThat(points(badge)).containsExactly("1.0/1.0", "0.0/1.0");
  }

  @Test
  void are_made_again_with_all_that_was_in_them_when_the_teacher_wants_it()
      throws InterruptedException {
    var column = platform.gradeBook().column("/competencies/C.12");
    comes();
    awaitTaken(1);
    awaitNewest("SENT ");
    platform.gradeBook().delete(column);
    comes();
    awaitNewest("FAILED COLUMN_GONE");

    var released =
        course
            .asTeacher()
            .post(
                "/assess/" + user(STUDENT) + "/C.12",
                "do=release",
                "outcome=ACQUIRED",
                "message=Revu",
                "attempt=1",
                "seen=1");

    assertThat(released.statusCode()).isEqualTo(303);
    awaitGone();
    assertThat(desk.page("/grades?state=failed"))
        .contains("une en échec")
        .contains("colonne disparue, non transmise")
        .contains("Recréer la colonne et transmettre");
    assertThat(desk.post("/grades/" + newest("id") + "/again").statusCode()).isEqualTo(303);
    awaitNewest("SENT ");
    var anew =
        platform.gradeBook().taken(STUDENT).stream()
            .map(TestGradeBook.Taken::item)
            .filter(item -> !Set.of("1", column).contains(item))
            .toList();
    assertThat(anew).hasSize(1);
    assertThat(points(anew.get(0))).containsExactly("1.0/1.0");
    assertThat(platform.gradeBook().columns("preuve")).isEqualTo(1);
  }

  private void awaitGone() throws InterruptedException {
    awaitNewest("FAILED COLUMN_GONE");
    assertThat(newest("given")).isEqualTo("1.0000");
  }

  private void awaitNewest(String state) throws InterruptedException {
    for (int i = 0; i < 900 && !newest("concat(state, ' ', cause)").equals(state); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(newest("concat(state, ' ', cause)")).isEqualTo(state);
  }

  /** A column of the newest score of the competency. */
  private String newest(String column) {
    return installation.text(
        "select "
            + column
            + " from lti_score_outbox where page = '/competencies/C.12' and user_id = "
            + user(STUDENT)
            + " order by id desc limit 1");
  }

  /** The teacher opens the course, long after the columns were read. */
  private void comes() {
    desk.change(
        "update lti_grade_book set columns_read_at = '2000-01-01', looked_at = '2000-01-01'");
    desk.launch(Map.of("sub", "t-1", LTI + "roles", List.of(TestBrowser.INSTRUCTOR)));
  }

  private List<String> points(String column) {
    return platform.gradeBook().taken(STUDENT).stream()
        .filter(taken -> taken.item().equals(column))
        .map(taken -> taken.given() + "/" + taken.maximum())
        .toList();
  }

  private void awaitTaken(int scores) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(90));
    while (platform.gradeBook().taken(STUDENT).size() < scores && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(platform.gradeBook().taken(STUDENT)).hasSize(scores);
  }

  private long queued() {
    return installation.count(
        "select count(*) from lti_score_outbox where user_id = " + user(STUDENT));
  }

  private long user(String subject) {
    return installation.count(
        "select u.id from lti_user u join lti_registration r on r.id = u.registration_id"
            + " where u.subject = '"
            + subject
            + "' and r.client_id = '"
            + desk.client()
            + "'");
  }
}
