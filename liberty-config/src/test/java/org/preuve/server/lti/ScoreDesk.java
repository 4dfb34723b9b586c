package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.preuve.server.harness.Installation;
import org.preuve.web.base.Ids;

/** A course of its own at a test platform, with a teacher and students whose scores wait. */
final class ScoreDesk {

  private final Installation installation;
  private final TestBrowser browser;
  private final TestPlatform platform;
  private final String client;
  private final String context = "c-" + Ids.random();
  private final URI home;

  private ScoreDesk(Installation installation, TestPlatform platform) {
    this.installation = installation;
    this.platform = platform;
    this.browser = new TestBrowser(installation.base(), platform);
    browser.register(installation.invite(), platform.base() + "/configuration");
    this.client = platform.lastClient();
    this.home = launch(Map.of("sub", "t-1", LTI + "roles", List.of(TestBrowser.INSTRUCTOR)));
  }

  /** Registers, and the teacher opens the course. */
  static ScoreDesk open(Installation installation, TestPlatform platform) {
    return new ScoreDesk(installation, platform);
  }

  TestBrowser browser() {
    return browser;
  }

  String client() {
    return client;
  }

  /** A launch into this course; where it lands. */
  URI launch(Map<String, Object> changes) {
    return location(answer(changes));
  }

  /** A launch into this course. */
  HttpResponse<String> answer(Map<String, Object> changes) {
    var form = browser.loginForm(client);
    if (changes.get(LTI + "target_link_uri") instanceof String target) {
      form.put("target_link_uri", target);
    }
    var login = TestBrowser.Login.of(location(browser.login(form)));
    var claims = new HashMap<>(browser.claims(login));
    claims.put(LTI + "context", Map.of("id", context, "title", "Solutions IoT"));
    claims.putAll(changes);
    return browser.launch(login.state(), platform.sign(claims));
  }

  /** Address of a page of the teacher's session. */
  URI at(String path) {
    var text = home.toString();
    return URI.create(text.substring(0, text.indexOf("/portfolio")) + path);
  }

  /** A page that the teacher sees. */
  String page(String path) {
    return browser.http().get(at(path)).body();
  }

  /** The teacher sends a form. */
  HttpResponse<String> post(String path) {
    var handle = at("").getPath().replace("/s/", "");
    var token = installation.text("select csrf from lti_session where handle = '" + handle + "'");
    return browser.http().post(at(path), Map.of("csrf", token));
  }

  /** A student whose score waits; the platform's id of it. */
  String queue(String name) {
    var subject = student(name);
    queue(subject, Instant.now());
    return subject;
  }

  /** A student of the course. */
  String student(String name) {
    var subject = name + "-" + Ids.random();
    change(
        "insert into lti_user (registration_id, subject, name) select id, '"
            + subject
            + "', 'Zoé Quenneville' from lti_registration where client_id = '"
            + client
            + "'");
    return subject;
  }

  /** A score that waits. */
  void queue(String subject, Instant stamp) {
    queue(subject, stamp, "'WAITING', 1, null, null");
  }

  /** A score in the state, points, lease and end of the lease of {@code rest}. */
  void queue(String subject, Instant stamp, String rest) {
    change(
        "insert into lti_score_outbox (registration_id, course_id, user_id, maximum, comment,"
            + " scored_at, stamp, queued_at, attempts, next_attempt_at, cause, state, given, lease,"
            + " lease_until) select u.registration_id, c.id, u.id, 2, '', '"
            + time(stamp)
            + "', '"
            + time(stamp)
            + "', utc_timestamp(6), 0, utc_timestamp(6), '', "
            + rest
            + " from lti_user u join lti_course c on c.registration_id = u.registration_id"
            + " where u.subject = '"
            + subject
            + "' and c.context_key = 'context/"
            + context
            + "'");
  }

  /** State and cause of the newest score of a student, such as {@code FAILED 400}. */
  String state(String subject) {
    return column("concat(state, ' ', cause)", subject).strip();
  }

  /** A column of the newest score of a student. */
  String column(String column, String subject) {
    return installation.text(
        "select "
            + column
            + " from lti_score_outbox where user_id = (select id from lti_user where subject = '"
            + subject
            + "') order by id desc limit 1");
  }

  /** Waits until the newest score of a student is in this state. */
  void await(String subject, String state) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(90));
    while (!state(subject).equals(state) && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(state(subject)).as(subject).isEqualTo(state);
  }

  /**
   * The same while time goes by: whichever score finds the platform away last has it left alone,
   * longer each time.
   */
  void awaitLater(String subject, String state) throws InterruptedException {
    for (int i = 0; i < 900 && !state(subject).equals(state); i++) {
      pass(Duration.ofMinutes(1));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(state(subject)).as(subject).isEqualTo(state);
  }

  /** Time goes by: everything about the scores of this registration happened earlier. */
  void pass(Duration time) {
    var earlier = " - interval " + time.toSeconds() + " second";
    change(
        "update lti_score_outbox set next_attempt_at = next_attempt_at"
            + earlier
            + ", queued_at = queued_at"
            + earlier
            + " where registration_id = (select id from lti_registration where client_id = '"
            + client
            + "')");
    change(
        "update lti_score_pause set paused_until = paused_until"
            + earlier
            + " where registration_id = (select id from lti_registration where client_id = '"
            + client
            + "')");
  }

  /** No score of this registration is sent until {@link #wake}. */
  void pause() {
    change(
        "insert into lti_score_pause (registration_id, paused_until)"
            + " select id, utc_timestamp(6) + interval 1 hour from lti_registration"
            + " where client_id = '"
            + client
            + "'");
  }

  void wake() {
    change(
        "delete from lti_score_pause where registration_id ="
            + " (select id from lti_registration where client_id = '"
            + client
            + "')");
  }

  /** Whatever a node holds that is no more: its leases have run out. */
  void endLeases() {
    change(
        "update lti_score_outbox set lease_until = utc_timestamp(6),"
            + " next_attempt_at = utc_timestamp(6) where state = 'WAITING' and lease is not null"
            + " and registration_id = (select id from lti_registration where client_id = '"
            + client
            + "')");
  }

  /** The lease of that score has run out. */
  void endLease(String id) {
    change(
        "update lti_score_outbox set lease_until = utc_timestamp(6),"
            + " next_attempt_at = utc_timestamp(6) where id = "
            + id);
  }

  /** Waits until the columns were read that the teacher's first visit asked for. */
  void awaitColumnsRead() throws InterruptedException {
    var read =
        "select count(*) from lti_grade_book b join lti_course c on c.id = b.course_id"
            + " where b.columns_read_at > '2020-01-01' and c.context_key = 'context/"
            + context
            + "'";
    for (int i = 0; i < 900 && installation.count(read) == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(installation.count(read)).isEqualTo(1);
    // the list itself is asked for after that mark
    for (int i = 0; i < 900 && platform.gradeBook().listed() == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(platform.gradeBook().listed()).isPositive();
  }

  void change(String sql) {
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String time(Instant at) {
    return at.toString().replace("T", " ").replace("Z", "");
  }
}
