package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;

/** Who gets into the administration, and whose forms it takes. */
class AdminLoginIT extends ServerIT {

  private static final String COOKIE = "__Host-pv-admin";

  @AfterEach
  void forgetTries() {
    installation.update("delete from lti_admin_attempt");
  }

  @Test
  void opens_with_the_first_password_nothing_but_its_change() {
    installation.update("update lti_admin set provisional = true where name = 'admin'");
    var visitor = new AdminVisitor(installation);

    var entered = visitor.signIn("admin", installation.adminPassword());

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/admin/account");
    assertThat(entered.headers().allValues("Set-Cookie"))
        .anyMatch(
            c ->
                c.startsWith(COOKIE + "=")
                    && c.endsWith("; Path=/; Max-Age=28800; Secure; HttpOnly; SameSite=Strict"));
    var account = visitor.get("/admin/account");
    assertThat(account.body()).contains("Choisissez");
    for (var path : List.of("/admin", "/admin/log", "/admin/connect", "/admin/wordings")) {
      var page = visitor.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(303);
      assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/admin/account");
    }
    var token = Map.of("csrf", AdminVisitor.token(account));
    var form = visitor.post("/admin/account/people", token);
    assertThat(form.statusCode()).isEqualTo(403);
    assertThat(form.body()).contains("ADMIN_PROVISIONAL");
    var common = new HashMap<>(token);
    common.put("before", installation.adminPassword());
    common.put("wanted", "password1234");
    common.put("repeated", "password1234");
    assertThat(visitor.post("/admin/account/password", common).body())
        .contains("parmi les premiers que l’on essaierait");
    AdminVisitor.chosen(installation);
    assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
    var cookie = visitor.http().cookies().get(COOKIE);
    assertThat(
            installation.count(
                "select count(*) from lti_admin_session where secret_hash = sha2('"
                    + cookie
                    + "', 256)"))
        .isEqualTo(1);
    assertThat(installation.text("select password_hash from lti_admin where name = 'admin'"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @ParameterizedTest
  @CsvSource({"admin, wrong password", "nobody, wrong password", "admin, ''"})
  void refuses_a_wrong_name_or_password_with_the_same_words(String name, String password) {
    var visitor = new AdminVisitor(installation);

    var refused = visitor.signIn(name, password);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("ne vont pas ensemble");
    assertThat(visitor.http().cookies()).doesNotContainKey(COOKIE);
  }

  @Test
  void compares_no_password_after_five_wrong_ones() {
    var visitor = new AdminVisitor(installation);
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.signIn("admin", "wrong " + i).statusCode()).isEqualTo(401);
    }

    var sixth = visitor.signIn("admin", installation.adminPassword());
    installation.update("update lti_admin_attempt set tried_at = tried_at - interval 16 minute");
    var later = visitor.signIn("admin", installation.adminPassword());

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.body()).contains("ADMIN_ATTEMPTS");
    assertThat(later.statusCode()).isEqualTo(303);
  }

  @Test
  void locks_an_account_only_for_places_that_failed() {
    var guessedElsewhere =
        "insert into lti_admin_attempt (address_hash, tried_at)"
            + " select sha2('account admin', 256), utc_timestamp(6) from seq_1_to_50";
    installation.update(guessedElsewhere);

    var owner = new AdminVisitor(installation).signIn("admin", installation.adminPassword());
    installation.update(guessedElsewhere);
    new AdminVisitor(installation).signIn("nobody", "wrong");
    var guesser = new AdminVisitor(installation).signIn("admin", "another guess");

    assertThat(owner.statusCode()).isEqualTo(303);
    assertThat(guesser.statusCode()).isEqualTo(429);
    assertThat(guesser.headers().firstValue("Retry-After")).contains("900");
  }

  @Test
  void lets_a_known_browser_in_at_once_while_somebody_guesses_from_many_addresses() {
    var owner = AdminVisitor.signedIn(installation);
    var known = owner.http().cookies().get("__Host-pv-admin-known");
    installation.update(
        "insert into lti_admin_attempt (address_hash, tried_at) select key_hash,"
            + " utc_timestamp(6) from seq_1_to_300 join (select sha2('account admin', 256) key_hash"
            + " union all select sha2('all', 256)"
            + " union all select sha2('network 127.0.0.0/16', 256)) k");

    owner.signIn("admin", "a slip of the finger");
    var again = owner.signIn("admin", installation.adminPassword());
    var stranger = new AdminVisitor(installation);
    stranger.http().cookies().put("__Host-pv-admin-known", "abcdefghijklmnopqrstuvwxyz");
    var begun = System.nanoTime();
    var wrong = stranger.signIn("admin", "a guess");
    var waited = Duration.ofNanos(System.nanoTime() - begun);
    var second = stranger.signIn("admin", "another guess");

    assertThat(known).matches("[a-z2-7]{26}");
    assertThat(again.statusCode()).as("has failed once, but is known").isEqualTo(303);
    assertThat(owner.http().cookies().get("__Host-pv-admin-known")).isEqualTo(known);
    assertThat(wrong.statusCode()).as("compared when its turn came").isEqualTo(401);
    assertThat(waited).as("no machine is faster in the line").isGreaterThan(Duration.ofMillis(999));
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.body()).contains("ADMIN_ONE_TRY");
    assertThat(installation.text("select group_concat(secret_hash) from lti_admin_browser"))
        .doesNotContain(known);
  }

  @Test
  void lists_the_open_sessions_of_an_account_and_ends_the_others() {
    var first = AdminVisitor.signedIn(installation);
    var second = new AdminVisitor(installation);
    var entered = second.signIn("admin", installation.adminPassword());
    var account = second.get("/admin/account").body();

    var ended = second.post("/admin/account/sessions/end", Map.of());
    var withoutToken =
        first.http().post(first.at("/admin/account/sessions/end"), Map.of("csrf", "x"));

    assertThat(second.follow(entered).body()).contains("d’autres sessions ouvertes");
    assertThat(account).contains("Sessions ouvertes", "(celle-ci)", "Terminer les autres sessions");
    assertThat(second.follow(ended).body())
        .contains("Les autres sessions de votre compte sont terminées.")
        .doesNotContain("Terminer les autres sessions");
    assertThat(first.get("/admin").statusCode()).isEqualTo(303);
    assertThat(withoutToken.statusCode()).isEqualTo(401);
    assertThat(second.get("/admin/log").body()).contains("Autres sessions du compte terminées");
  }

  @Test
  void keeps_twenty_sessions_of_an_account_and_ends_the_oldest() {
    var first = AdminVisitor.signedIn(installation);
    assertThat(first.get("/admin").statusCode()).isEqualTo(200);
    installation.update(
        "insert into lti_admin_session (secret_hash, admin_id, csrf, language, started_at, seen_at)"
            + " select sha2(concat('more ', seq, uuid()), 256), id, repeat('a', 26), 'fr',"
            + " utc_timestamp(6), utc_timestamp(6) from lti_admin join seq_1_to_19"
            + " where name = 'admin'");
    var last = AdminVisitor.signedIn(installation);

    assertThat(first.get("/admin").statusCode()).as("the oldest").isEqualTo(303);
    assertThat(last.get("/admin").statusCode()).isEqualTo(200);
    assertThat(
            installation.count(
                "select count(*) from lti_admin_session s join lti_admin a on a.id = s.admin_id"
                    + " where a.name = 'admin'"))
        .isEqualTo(20);
    last.post("/admin/account/sessions/end", Map.of());
  }

  @Test
  void counts_forms_without_a_token_limits_and_unnamed_proxies_in_figures_and_journal() {
    var admin = AdminVisitor.signedIn(installation);
    var before = figures();
    admin.http().post(admin.at("/admin/connect"), Map.of("host", ""));
    new AdminVisitor(installation).signIn("admin", "x", "Origin", "https://evil.example");
    for (int i = 0; i < 6; i++) {
      new AdminVisitor(installation)
          .signIn("admin", "wrong " + i, "X-Forwarded-For", "198.51.100." + i);
    }
    var after = figures();
    installation.update("delete from lti_admin_attempt");
    School.open(installation);
    var again = AdminVisitor.signedIn(installation);
    var journal = again.get("/admin/log").body();
    var platform = installation.text("select ref from lti_registration limit 1");

    assertThat(again.get("/admin/platforms/" + platform).body())
        .contains("Inscrivez l’adresse du relais dans PREUVE_PROXY_ADDRESSES");
    assertThat(more(before, after))
        .containsEntry("form", 2L)
        .containsEntry("limit", 1L)
        .containsEntry("login", 6L)
        .containsEntry("forwarded", 6L)
        .containsKey("page");
    assertThat(journal)
        .contains("Formulaires refusés", "Limites atteintes (429)", "PREUVE_PROXY_ADDRESSES")
        .doesNotContain("198.51.100.");
  }

  private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
    var more = new HashMap<String, Long>();
    after.forEach((kind, number) -> more.put(kind, number - before.getOrDefault(kind, 0L)));
    return more;
  }

  private Map<String, Long> figures() {
    var text = new AdminVisitor(installation).get("/metrics").body();
    var figures = new HashMap<String, Long>();
    var lines = Pattern.compile("preuve_refused_total\\{kind=\"(\\w+)\"} (\\d+)").matcher(text);
    while (lines.find()) {
      figures.put(lines.group(1), Long.valueOf(lines.group(2)));
    }
    return figures;
  }

  @Test
  void believes_no_forwarded_address_of_whom_the_settings_do_not_name() {
    for (int i = 0; i < 5; i++) {
      new AdminVisitor(installation)
          .signIn("admin", "wrong " + i, "X-Forwarded-For", "198.51.100." + i);
    }

    var sixth =
        new AdminVisitor(installation)
            .signIn("admin", "wrong", "X-Forwarded-For", "198.51.100.77", "$WSRA", "198.51.100.78");

    assertThat(sixth.statusCode()).isEqualTo(429);
  }

  @Test
  void sends_to_the_login_without_a_session() {
    var visitor = new AdminVisitor(installation);

    var page = visitor.get("/admin/log");
    var form = visitor.http().post(visitor.at("/admin/connect"), Map.of("host", ""));

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/admin/login");
    assertThat(form.statusCode()).isEqualTo(401);
    assertThat(form.body()).contains("ADMIN_SESSION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "started_at = started_at - interval 481 minute",
        "seen_at = seen_at - interval 31 minute"
      })
  void ends_a_session_in_time(String change) {
    var visitor = AdminVisitor.signedIn(installation);
    installation.update(
        "update lti_admin_session set "
            + change
            + " where secret_hash = sha2('"
            + visitor.http().cookies().get(COOKIE)
            + "', 256)");

    assertThat(visitor.get("/admin").statusCode()).isEqualTo(303);
  }

  @Test
  void takes_forms_of_this_session_only() {
    var visitor = AdminVisitor.signedIn(installation);
    var other = AdminVisitor.signedIn(installation);
    long before = installation.count("select count(*) from lti_invite");
    var form = Map.of("host", "");

    var without = visitor.http().post(visitor.at("/admin/connect"), form);
    var foreignToken =
        visitor.post(
            "/admin/connect", Map.of("csrf", AdminVisitor.token(other.get("/admin/connect"))));
    var foreignOrigin = visitor.post("/admin/connect", form, "Origin", "https://evil.example");
    var noOrigin = visitor.post("/admin/connect", form, "Origin", "null");
    var crossSite = visitor.post("/admin/connect", form, "Sec-Fetch-Site", "cross-site");

    for (var refused :
        new HttpResponse<?>[] {without, foreignToken, foreignOrigin, noOrigin, crossSite}) {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body().toString()).contains("FORM_TOKEN");
    }
    assertThat(installation.count("select count(*) from lti_invite")).isEqualTo(before);
  }

  @Test
  void takes_the_login_form_from_this_browser_only() {
    var visitor = new AdminVisitor(installation);
    var other = new AdminVisitor(installation);
    var form = new HashMap<String, String>();
    form.put("csrf", AdminVisitor.token(other.get("/admin/login")));
    form.put("name", "admin");
    form.put("password", installation.adminPassword());
    visitor.get("/admin/login");

    var stolen = visitor.http().post(visitor.at("/admin/login"), form);
    var foreign =
        visitor.signIn("admin", installation.adminPassword(), "Origin", "https://evil.example");

    assertThat(stolen.statusCode()).isEqualTo(403);
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void stands_in_no_frame_and_keeps_its_own_origin() {
    var login = new AdminVisitor(installation).get("/admin/login");

    assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(login.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(login.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void changes_a_password_and_ends_the_other_sessions() {
    var admin = AdminVisitor.signedIn(installation);
    var made = admin.post("/admin/account/people", Map.of("name", "second"));
    var password = Pattern.compile("mono\">([a-z2-7]{26})<").matcher(made.body());
    assertThat(password.find()).isTrue();
    var here = new AdminVisitor(installation);
    var entered = here.signIn("second", password.group(1));
    assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/admin/account");
    var elsewhere = new AdminVisitor(installation);
    elsewhere.signIn("second", password.group(1));
    var wanted = "a much better one";

    var wrong = change(here, "not it, surely", wanted, wanted);
    var different = change(here, password.group(1), wanted, "another one, by error");
    var tooShort = change(here, password.group(1), "eleven char", "eleven char");
    var changed = change(here, password.group(1), wanted, wanted);

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Le mot de passe actuel n’est pas celui-là.");
    assertThat(different.body()).contains("Les deux saisies");
    assertThat(tooShort.body()).contains("moins de 12 caractères");
    assertThat(here.follow(changed).body()).contains("Mot de passe changé");
    assertThat(elsewhere.get("/admin").headers().firstValue("Location").orElseThrow())
        .endsWith("/admin/login");
    assertThat(new AdminVisitor(installation).signIn("second", wanted).statusCode()).isEqualTo(303);
    assertThat(admin.post("/admin/account/people/removal", Map.of("name", "second")).statusCode())
        .isEqualTo(303);
    assertThat(here.get("/admin").statusCode()).isEqualTo(303);
    assertThat(admin.post("/admin/account/people/removal", Map.of("name", "admin")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void counts_refused_logins_and_pages_in_the_journal_without_saying_whose() {
    var student = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");
    new AdminVisitor(installation).signIn("admin", "not this one");
    new AdminVisitor(installation).signIn("h0rse battery", "not this one");
    assertThat(student.get("/class").statusCode()).isEqualTo(403);
    assertThat(student.get("/evidence/abcdefghijklmnopqrstuvwxyz").statusCode()).isEqualTo(404);

    var journal = AdminVisitor.signedIn(installation).get("/admin/log").body();

    assertThat(journal)
        .contains("Connexions refusées", "Pages de cours refusées")
        .doesNotContain("h0rse", "Inès");
    assertThat(
            installation.count(
                "select count(*) from lti_admin_log where action in ('SIGN_IN_REFUSED',"
                    + " 'ACCESS_REFUSED') and what not regexp '^[0-9 /]+$'"))
        .as("numbers only")
        .isZero();
    assertThat(
            installation.count(
                "select count(*) from lti_admin_log where action = 'SIGN_IN_REFUSED' and who in"
                    + " ('admin', '?') and done_at > utc_timestamp() - interval 5 minute"))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void signs_out_and_keeps_a_journal_without_secrets() {
    var visitor = AdminVisitor.signedIn(installation);
    var secret = visitor.http().cookies().get(COOKIE);
    visitor.invite("lms.example");
    var journal = visitor.get("/admin/log").body();

    var out = visitor.post("/admin/account/end", Map.of());
    visitor.http().cookies().put(COOKIE, secret);

    assertThat(journal).contains("Premier mot de passe créé", "Invitation créée", "lms.example");
    assertThat(journal).doesNotContain(secret, installation.adminPassword());
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/admin").statusCode()).isEqualTo(303);
  }

  @Test
  void keeps_the_language_that_was_chosen() {
    var visitor = AdminVisitor.signedIn(installation);

    visitor.get("/admin?lang=en");

    assertThat(visitor.get("/admin/connect").body()).contains("Connect a platform");
  }

  private static HttpResponse<String> change(
      AdminVisitor visitor, String before, String wanted, String repeated) {
    return visitor.post(
        "/admin/account/password",
        Map.of("before", before, "wanted", wanted, "repeated", repeated));
  }
}
