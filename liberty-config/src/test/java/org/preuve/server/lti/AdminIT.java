package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.base.Ids;

/** What an administrator decides about platforms, seen from both sides. */
class AdminIT extends ServerIT {

  private TestPlatform platform;
  private TestBrowser browser;
  private AdminVisitor admin;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    admin = AdminVisitor.signedIn(installation);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void keeps_a_platform_out_until_its_host_is_confirmed() {
    var registered = register(admin.invite(""));
    var client = platform.lastClient();

    var before = browser.login(browser.loginForm(client));
    var list = admin.get("/admin").body();
    var page = admin.get("/admin/platforms/" + ref(client)).body();
    var confirmed = admin.follow(admin.decide(ref(client), "confirm"));

    assertThat(registered.body()).contains("elle attend une confirmation");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(before.body()).contains("LTI_PENDING", "Demandez à l’administrateur");
    assertThat(list).contains("à confirmer", "Confirmer 127.0.0.1:" + installation.lmsPort());
    assertThat(page).contains("LTI_PENDING", "confirmez son nom");
    assertThat(confirmed.body()).contains("Plateforme confirmée");
    assertThat(launch(client, "1").statusCode()).isEqualTo(303);
    assertThat(admin.decide(ref(client), "confirm").statusCode()).isEqualTo(409);
  }

  @Test
  void prepares_a_new_key_and_replaces_a_stolen_one_at_once() throws ParseException {
    register(installation.invite());
    var address = "/admin/platforms/" + ref(platform.lastClient());
    var first = kids();

    var prepared = admin.follow(admin.post(address + "/keys", Map.of("wish", "rotate")));
    var both = kids();
    var replaced = admin.follow(admin.post(address + "/keys", Map.of("wish", "stolen")));

    assertThat(prepared.body()).contains("Nouvelle clé publiée", "signera le");
    assertThat(both).hasSize(2).containsAll(first);
    assertThat(replaced.body()).contains("Clé remplacée");
    assertThat(kids()).hasSize(1).doesNotContainAnyElementsOf(both);
    assertThat(admin.get("/admin/log").body()).contains("Clé volée remplacée");
    assertThat(admin.post(address + "/keys", Map.of("wish", "x")).statusCode()).isEqualTo(400);
  }

  private List<String> kids() throws ParseException {
    var answer = browser.http().get(URI.create(platform.keySetOfTool()));
    return JWKSet.parse(answer.body()).getKeys().stream().map(JWK::getKeyID).toList();
  }

  @Test
  void erases_a_platform_that_is_refused() {
    register(admin.invite(""));
    var client = platform.lastClient();

    var refused = admin.decide(ref(client), "refuse");

    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(registrations(client)).isZero();
    assertThat(browser.http().get(URI.create(platform.keySetOfTool())).statusCode()).isEqualTo(404);
    assertThat(browser.login(browser.loginForm(client)).statusCode()).isEqualTo(401);
  }

  @Test
  void confirms_beforehand_the_host_that_an_invitation_names() {
    register(admin.invite(platform.base() + "/"));
    var expected = platform.lastClient();
    register(admin.invite("other.example"));
    var unexpected = platform.lastClient();

    assertThat(browser.login(browser.loginForm(expected)).statusCode()).isEqualTo(303);
    assertThat(browser.login(browser.loginForm(unexpected)).statusCode()).isEqualTo(403);
  }

  @Test
  void takes_an_invitation_once_and_a_withdrawn_one_never() {
    var used = admin.invite("");
    var withdrawn = admin.invite("");
    register(used);
    var hash = installation.text("select sha2('" + withdrawn + "', 256)");

    var page = admin.follow(admin.post("/admin/connect/withdrawal", Map.of("invite", hash)));
    var twice = admin.post("/admin/connect/withdrawal", Map.of("invite", hash));

    assertThat(page.body()).contains("Invitation retirée").doesNotContain(hash, withdrawn);
    assertThat(twice.statusCode()).isEqualTo(409);
    for (var invite : new String[] {used, withdrawn}) {
      var refused = browser.register(invite, platform.base() + "/configuration");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("REG_INVITE");
    }
  }

  /** A browser that loads the page with the link again sends the form again. */
  @Test
  void makes_one_invitation_of_a_form_that_is_sent_twice() {
    var draw = Steps.fields(admin.get("/admin/connect").body()).get("draw");
    var form = Map.of("host", "moodle.example", "draw", draw);
    long before = installation.count("select count(*) from lti_invite");
    var link = Pattern.compile("/lti/register\\?invite=[a-z2-7]{26}");

    var first = link.matcher(admin.post("/admin/connect", form).body());
    var again = link.matcher(admin.post("/admin/connect", form).body());

    assertThat(first.find()).isTrue();
    assertThat(again.find()).isTrue();
    assertThat(again.group()).isEqualTo(first.group()).doesNotContain(draw);
    assertThat(installation.count("select count(*) from lti_invite")).isEqualTo(before + 1);

    var elsewhere = Map.of("host", "canvas.example", "draw", draw); // gone back to
    var other = link.matcher(admin.post("/admin/connect", elsewhere).body());
    assertThat(other.find()).isTrue();
    assertThat(other.group()).isNotEqualTo(first.group());
    installation.update(
        "update lti_invite set used_at = utc_timestamp(6) where token_hash = sha2('"
            + first.group().replaceFirst(".*=", "")
            + "', 256)");
    var used = admin.post("/admin/connect", form);
    assertThat(used.statusCode()).isEqualTo(409);
    assertThat(link.matcher(used.body()).find()).as("a link that leads nowhere").isFalse();
  }

  @Test
  void refuses_an_invitation_for_what_is_no_host() {
    long before = installation.count("select count(*) from lti_invite");

    var refused = admin.post("/admin/connect", Map.of("host", "not a host"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("aria-invalid=\"true\"");
    assertThat(installation.count("select count(*) from lti_invite")).isEqualTo(before);
  }

  @Test
  void allows_a_deployment_that_was_recorded() {
    register(installation.invite());
    var client = platform.lastClient();
    var refused = launch(client, "another place");
    var id =
        installation.text(
            "select d.id from lti_deployment d join lti_registration r on r.id = d.registration_id"
                + " where r.client_id = '"
                + client
                + "' and deployment_id = 'another place'");
    var form = Map.of("deployment", id, "allow", "true");

    var list = admin.get("/admin").body();
    var allowed = admin.post("/admin/platforms/" + ref(client) + "/deployments", form);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(list).contains("Un déploiement attend");
    assertThat(admin.follow(allowed).body()).contains("Ne plus autoriser another place");
    assertThat(launch(client, "another place").statusCode()).isEqualTo(303);
    assertThat(launch(client, "1").statusCode()).isEqualTo(303);
    register(installation.invite());
    assertThat(
            admin
                .post("/admin/platforms/" + ref(platform.lastClient()) + "/deployments", form)
                .statusCode())
        .as("a deployment of another platform")
        .isEqualTo(404);
  }

  @Test
  void keeps_many_clients_of_one_issuer_apart() {
    register(installation.invite());
    var first = platform.lastClient();
    register(installation.invite());
    var second = platform.lastClient();

    admin.decide(ref(first), "disable");
    var unnamed = browser.loginForm("");
    unnamed.remove("client_id");

    assertThat(browser.login(browser.loginForm(first)).statusCode()).isEqualTo(403);
    assertThat(browser.login(browser.loginForm(first)).body()).contains("LTI_DISABLED");
    assertThat(browser.login(browser.loginForm(second)).statusCode()).isEqualTo(303);
    assertThat(browser.login(unnamed).statusCode()).isEqualTo(401);
  }

  @Test
  void disables_enables_and_never_deletes_what_has_courses() {
    register(installation.invite());
    var client = platform.lastClient();
    var login = browser.login(client);
    var entered = launch(client, "1");
    var session = URI.create(entered.headers().firstValue("Location").orElseThrow());

    var disabled = admin.decide(ref(client), "disable");
    var late = browser.launch(login.state(), platform.sign(browser.claims(login)));
    var inside = browser.http().get(session);
    var deleted = admin.decide(ref(client), "delete");
    var enabled = admin.decide(ref(client), "enable");

    assertThat(disabled.statusCode()).isEqualTo(303);
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("LTI_DISABLED");
    assertThat(inside.statusCode()).isEqualTo(401);
    assertThat(deleted.statusCode()).isEqualTo(409);
    assertThat(deleted.body()).contains("ADMIN_IN_USE");
    assertThat(enabled.statusCode()).isEqualTo(303);
    assertThat(launch(client, "1").statusCode()).isEqualTo(303);
  }

  @Test
  void deletes_what_nobody_has_used() {
    register(installation.invite());
    var client = platform.lastClient();

    var deleted = admin.follow(admin.decide(ref(client), "delete"));

    assertThat(deleted.body()).contains("Plateforme supprimée");
    assertThat(registrations(client)).isZero();
  }

  @Test
  void updates_a_client_that_registers_again() {
    var client = "again-" + Ids.random();
    platform.answer("/register", "{\"client_id\":\"" + client + "\"}");
    register(installation.invite());
    var before = row(client);
    platform.answer("/configuration", platform.configuration().replace("/auth\"", "/auth-moved\""));

    var hinted = browser.registerWith(installation.invite(), token(client));
    var afterHint = row(client);
    register(installation.invite());
    var afterAll = row(client);

    assertThat(hinted.statusCode()).isEqualTo(200);
    assertThat(afterHint.get("id")).isEqualTo(before.get("id"));
    assertThat(afterHint.get("ref")).isEqualTo(before.get("ref"));
    assertThat(afterHint.get("authorization_endpoint")).endsWith("/auth-moved");
    assertThat(afterAll.get("id")).isEqualTo(before.get("id"));
    assertThat(afterAll.get("ref"))
        .as("the platform was told another key set")
        .isNotEqualTo(before.get("ref"));
    assertThat(keySet(afterAll)).isEqualTo(200);
    assertThat(keySet(before)).isEqualTo(404);
  }

  @Test
  void registers_by_hand_and_launches() {
    var page = admin.follow(admin.get("/admin/connect/other"));
    var ref = ref(page);
    var client = "by-hand-" + Ids.random();
    var form = manual(ref, client);

    var registered = admin.follow(admin.post("/admin/connect/other", form));
    var again = admin.post("/admin/connect/other", form);

    assertThat(page.body()).contains("/lti/jwks/" + ref, "/lti/launch", "/lti/login");
    assertThat(registered.body()).contains("Plateforme enregistrée");
    var silent = admin.get("/admin").body();
    var looked = admin.get("/admin/platforms/" + ref).body();
    assertThat(silent).contains("n’a jamais répondu").doesNotContain("reliée");
    assertThat(looked).contains("rien d’elle n’a encore répondu");
    assertThat(admin.post("/admin/platforms/" + ref + "/doctor", Map.of()).body())
        .contains("Ses clés ont été lues le");
    assertThat(launch(client, "by-hand").statusCode()).isEqualTo(303);
    assertThat(admin.get("/admin/platforms/" + ref).body()).contains("le dernier lancement noté");
    assertThat(launch(client, "other").statusCode()).isEqualTo(403);
    assertThat(browser.http().get(admin.at("/lti/jwks/" + ref)).statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("déjà enregistré");
    assertThat(registrations(client)).isEqualTo(1);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("issuer", ""),
        Arguments.of("issuer", "file:///etc/hostname"),
        Arguments.of("client_id", ""),
        Arguments.of("client_id", "two words"),
        Arguments.of("keys", "https://evil.example/jwks"),
        Arguments.of("token", "not an address"),
        Arguments.of("deployment", "x".repeat(256)));
  }

  @ParameterizedTest(name = "{0}={1}")
  @MethodSource("mistakes")
  void shows_a_mistake_at_its_field_and_stores_nothing(String field, String value) {
    var ref = ref(admin.follow(admin.get("/admin/connect/other")));
    var form = manual(ref, "mistake");
    form.put(field, value);

    var refused = admin.post("/admin/connect/other", form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"e-" + field + "\"");
    assertThat(registrations("mistake")).isZero();
    assertThat(keySet(Map.of("ref", ref))).isEqualTo(404);
  }

  @Test
  void writes_the_configuration_for_canvas() {
    var ref = ref(admin.follow(admin.get("/admin/connect/canvas")));

    var json = admin.get("/admin/connect/canvas/configuration.json?ref=" + ref);

    assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("preuve-canvas.json");
    assertThat(json.body())
        .contains(
            "\"public_jwk_url\" : \"" + installation.base() + "/lti/jwks/" + ref + "\"",
            "\"oidc_initiation_url\" : \"" + installation.base() + "/lti/login\"",
            "\"privacy_level\" : \"name_only\"",
            "\"description\" : \"Les étudiants montrent, preuves à l’appui");
  }

  @Test
  void lists_refused_launches_with_their_cures() {
    installation.update("delete from lti_refused_launch"); // twenty a minute are noted
    register(installation.invite());
    var client = platform.lastClient();
    var login = browser.login(client);
    var claims = browser.claims(login);
    claims.put("iat", Instant.now().minusSeconds(700).getEpochSecond());
    claims.put("exp", Instant.now().minusSeconds(640).getEpochSecond());
    browser.launch(login.state(), platform.sign(claims));
    var unknown = browser.loginForm(client);
    unknown.put("iss", "https://unknown.example");
    browser.login(unknown);

    var all = admin.get("/admin/refusals").body();
    var own = admin.get("/admin/platforms/" + ref(client)).body();

    assertThat(all)
        .contains("LTI_TIME", "activez NTP", "SF 5.1.3, 7", "écart")
        .contains("LTI_ISSUER", "https://unknown.example", "Comparez le nom lettre par lettre");
    assertThat(own).contains("LTI_TIME").doesNotContain("LTI_ISSUER");
    assertThat(all).doesNotContain("Inès Benali", "u-1");
  }

  @Test
  void notes_at_most_twenty_refusals_a_minute() {
    installation.update("delete from lti_refused_launch");
    var unknown = browser.loginForm("nobody");
    unknown.put("iss", "https://flood.example");
    for (int i = 0; i < 30; i++) {
      assertThat(browser.login(unknown).statusCode()).isEqualTo(401);
    }

    assertThat(installation.count("select count(*) from lti_refused_launch")).isEqualTo(20);
    installation.update("delete from lti_refused_launch");
  }

  @Test
  void keeps_the_newest_two_hundred_refusals_of_the_last_thirty_days() {
    installation.update("delete from lti_refused_launch");
    installation.update(
        "insert into lti_refused_launch (issuer, refused_at, code, detail) select 'x',"
            + " utc_timestamp(6) - interval (if(seq < 6, 31, 1)) day, 'LTI_ISSUER', ''"
            + " from seq_1_to_300");
    var unknown = browser.loginForm("nobody");
    unknown.put("iss", "https://newest.example");

    browser.login(unknown);

    assertThat(installation.count("select count(*) from lti_refused_launch")).isEqualTo(200);
    assertThat(
            installation.count(
                "select count(*) from lti_refused_launch where issuer = 'https://newest.example'"))
        .isEqualTo(1);
    installation.update("delete from lti_refused_launch");
  }

  private HttpResponse<String> register(String invite) {
    var registered = browser.register(invite, platform.base() + "/configuration");
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
    return registered;
  }

  private HttpResponse<String> launch(String client, String deployment) {
    var login = browser.login(client);
    var claims = browser.claims(login);
    claims.put(TestBrowser.LTI + "deployment_id", deployment);
    return browser.launch(login.state(), platform.sign(claims));
  }

  private HashMap<String, String> manual(String ref, String client) {
    return new HashMap<>(
        Map.of(
            "ref",
            ref,
            "issuer",
            platform.base(),
            "client_id",
            client,
            "authorization",
            platform.base() + "/auth",
            "token",
            platform.base() + "/token",
            "keys",
            platform.base() + "/jwks",
            "deployment",
            "by-hand"));
  }

  private static String token(String client) {
    var payload = "{\"sub\":\"" + client + "\",\"scope\":\"reg\"}";
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }

  private Map<String, String> row(String client) {
    var row = new HashMap<String, String>();
    for (var column : new String[] {"id", "ref", "authorization_endpoint"}) {
      row.put(
          column,
          installation.text(
              "select " + column + " from lti_registration where client_id = '" + client + "'"));
    }
    return row;
  }

  private int keySet(Map<String, String> row) {
    return browser.http().get(admin.at("/lti/jwks/" + row.get("ref"))).statusCode();
  }

  private String ref(String client) {
    return Objects.requireNonNull(row(client).get("ref"));
  }

  private static String ref(HttpResponse<String> page) {
    return page.uri().getQuery().replace("ref=", "");
  }

  private long registrations(String client) {
    return installation.count(
        "select count(*) from lti_registration where client_id = '" + client + "'");
  }
}
