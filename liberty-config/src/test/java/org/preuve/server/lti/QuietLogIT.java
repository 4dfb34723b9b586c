package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.ServerIT;

/** Whatever goes wrong, no log holds a token, a secret, a name or an e-mail address. */
class QuietLogIT extends ServerIT {

  private static final String NAME = "Zéphyrine Quillfeather";
  private static final String GIVEN = "Zephyrine-Given";
  private static final String MAIL = "zephyrine.quillfeather@secret.example";
  private static final String SUBJECT = "sub-quillfeather-4711";
  private static final String HINT = "hint-quillfeather-4712";
  private static final String COMMENT = "Remarkable comment 4713";
  private static final String ACCESS_TOKEN = "access-token-4714-quillfeather";
  private static final String REGISTRATION_TOKEN = "registration-token-4715";

  /** Launches of a teacher, each in a course of its own. */
  private static final int TEACHERS = 5;

  private final Set<String> secrets = new HashSet<>();
  private TestPlatform platform;
  private TestBrowser browser;
  private String client;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    var invite = installation.invite();
    var address = platform.base() + "/configuration&registration_token=" + REGISTRATION_TOKEN;
    browser.register(invite, platform.base() + "/configuration");
    client = platform.lastClient();
    browser
        .http()
        .get(
            installation
                .base()
                .resolve("/lti/register?invite=" + invite + "&openid_configuration=" + address));
    secrets.addAll(
        List.of(
            NAME, GIVEN, MAIL, SUBJECT, HINT, COMMENT, ACCESS_TOKEN, REGISTRATION_TOKEN, invite));
    platform.answer("/token", "{\"access_token\":\"" + ACCESS_TOKEN + "\",\"expires_in\":3600}");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void no_log_holds_a_token_or_a_name() throws Exception {
    launches();
    refusals();
    failures();
    awaitEverythingTried();

    secrets.addAll(browser.http().cookies().values());
    var logs = logs();
    assertThat(logs).isNotEmpty();
    assertThat(String.join("\n", logs.values())).contains("launch refused: LTI_SIGNATURE");
    for (var log : logs.entrySet()) {
      for (var secret : secrets) {
        assertThat(log.getValue()).as(log.getKey().toString()).doesNotContain(secret);
      }
      assertThat(log.getValue()).as(log.getKey().toString()).doesNotContain("eyJ");
    }
  }

  private void launches() {
    assertThat(send(a -> {})).isEqualTo(303);
    assertThat(send(QuietLogIT::teacher)).isEqualTo(303);
    assertThat(send(a -> a.claims.put("name", NAME + "\u0000\r\nforged " + "x".repeat(2000))))
        .isEqualTo(303);
    assertThat(send(a -> a.claims.put("name", NAME + " \ud83d\ude80"))).isEqualTo(303);
  }

  private void refusals() {
    assertThat(send(Attack.header("alg", "none"))).isEqualTo(401);
    assertThat(send(Attack.header("kid", NAME))).isEqualTo(401);
    assertThat(send(Attack.token(t -> t + "A"))).isEqualTo(401);
    assertThat(send(Attack.time("exp", -60))).isEqualTo(401);
    assertThat(send(Attack.claim("nonce", "n"))).isEqualTo(401);
    assertThat(send(Attack.claim(LTI + "deployment_id", MAIL))).isEqualTo(403);
    assertThat(send(Attack.claim("sub", SUBJECT + "\n" + MAIL))).isEqualTo(400);
    assertThat(send(Attack.payload(p -> p + "}" + MAIL))).isEqualTo(400);
    assertThat(send(a -> a.state = "x")).isEqualTo(401);
    assertThat(send(a -> a.browser.http().cookies().clear())).isEqualTo(401);
    var login = TestBrowser.Login.of(location(browser.login(form())));
    var error = Map.of("state", login.state(), "error", MAIL, "error_description", NAME);
    browser.http().post(installation.base().resolve("/lti/launch"), error);
  }

  private void failures() throws SQLException {
    send(a -> {});
    queue();
    platform.answer("/members", "{\"members\":[{\"user_id\":\"" + MAIL + "\",\"name\":");
    send(QuietLogIT::teacher);
    platform.answer("/token", "{\"access_token\":\"" + ACCESS_TOKEN + "\",\"scope\":\"openid\"}");
    send(QuietLogIT::teacher);
    platform.answer("/token", "{\"access_token\":\"" + ACCESS_TOKEN + "\",");
    send(QuietLogIT::teacher);
    platform.close();
    send(QuietLogIT::teacher);
    queue();
  }

  /**
   * Both scores, unless the platform is given a rest after the first, and every list that a
   * teacher's launch asks for: what goes wrong has been logged.
   */
  private void awaitEverythingTried() throws InterruptedException {
    var ours =
        " from lti_registration r join %s o on o.registration_id = r.id where r.client_id = '";
    var scores = "select count(*)" + ours.formatted("lti_score_outbox") + client + "' and attempts";
    var lists = "select count(*)" + ours.formatted("lti_roster") + client + "' and outcome is ";
    var rests = "select count(*)" + ours.formatted("lti_score_pause") + client + "'";
    for (int tries = 0;
        count(scores + " > 0") + count(rests) < 2 || count(lists + "not null") < TEACHERS;
        tries++) {
      assertThat(tries)
          .as("tried %d scores, %d lists", count(scores + " > 0"), count(lists + "not null"))
          .isLessThan(300);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(count(lists + "null")).isZero();
  }

  private long count(String query) {
    return installation.count(query);
  }

  private int send(Consumer<Attack> change) {
    var login = browser.login(form());
    var sent = TestBrowser.Login.of(location(login));
    var attack = new Attack(browser, platform, client);
    attack.claims.putAll(browser.claims(sent));
    attack.state = sent.state();
    attack.claims.put("name", NAME);
    attack.claims.put("given_name", GIVEN);
    attack.claims.put("email", MAIL);
    attack.claims.put("sub", SUBJECT);
    change.accept(attack);
    secrets.addAll(List.of(sent.state(), sent.nonce()));
    secrets.addAll(browser.http().cookies().values());
    secrets.add(signature(attack.build()));
    var answer = attack.send();
    if (answer.statusCode() == 303) {
      browser.http().get(location(answer));
    }
    return answer.statusCode();
  }

  private Map<String, String> form() {
    var form = new HashMap<>(browser.loginForm(client));
    form.put("login_hint", HINT);
    form.put("lti_message_hint", "{\"who\":\"" + HINT + "\"}");
    return form;
  }

  private static void teacher(Attack attack) {
    attack.claims.put("sub", SUBJECT + "-t");
    attack.claims.put(LTI + "roles", List.of(TestBrowser.INSTRUCTOR));
    attack.claims.put(LTI + "context", Map.of("id", "c-log-" + System.nanoTime()));
  }

  private static String signature(String token) {
    return token.length() < 20 ? token + "no-signature" : token.substring(token.length() - 20);
  }

  private void queue() throws SQLException {
    try (var connection = installation.connect()) {
      connection
          .createStatement()
          .execute(
              "insert into lti_score_outbox (registration_id, course_id, user_id, given, maximum,"
                  + " comment, scored_at, state, attempts, next_attempt_at, cause)"
                  + " select r.id, c.id, u.id, 80, 100, '"
                  + COMMENT
                  + "', utc_timestamp(6), 'WAITING', 0, utc_timestamp(6), ''"
                  + " from lti_registration r join lti_course c on c.registration_id = r.id"
                  + " join lti_user u on u.registration_id = r.id and u.subject = '"
                  + SUBJECT
                  + "' where r.client_id = '"
                  + client
                  + "' limit 1");
    }
  }

  private Map<Path, String> logs() throws IOException {
    try (var files = Files.walk(installation.logs())) {
      var texts = new HashMap<Path, String>();
      files.filter(Files::isRegularFile).forEach(file -> texts.put(file, read(file)));
      return texts;
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
