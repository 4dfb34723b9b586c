package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.Attack.bytes;
import static org.preuve.server.lti.Attack.claim;
import static org.preuve.server.lti.Attack.header;
import static org.preuve.server.lti.Attack.noClaim;
import static org.preuve.server.lti.Attack.noHeader;
import static org.preuve.server.lti.Attack.payload;
import static org.preuve.server.lti.Attack.signedBy;
import static org.preuve.server.lti.Attack.symmetric;
import static org.preuve.server.lti.Attack.time;
import static org.preuve.server.lti.Attack.token;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.web.base.Ids;

/** Every code of a refused login or launch, with nothing stored. */
class RefusedLaunchIT extends RegisteredIT {

  private static final String EVIL = "http://evil.example/portfolio";

  static Stream<Arguments> attacks() {
    return Stream.of(
        row("alg none", "401 LTI_ALG", header("alg", "none"), token(RefusedLaunchIT::stripped)),
        row("alg None", "401 LTI_ALG", header("alg", "None"), token(RefusedLaunchIT::stripped)),
        row("alg empty", "401 LTI_ALG", header("alg", "")),
        row("alg missing", "401 LTI_ALG", noHeader("alg")),
        row("alg false", "401 LTI_ALG", header("alg", false)),
        row("alg HS256 with the public key", "401 LTI_ALG", header("alg", "HS256"), symmetric()),
        row("RS256, but an HMAC", "401 LTI_SIGNATURE", symmetric()),
        row("alg not registered", "401 LTI_ALG", header("alg", "RS512")),
        row("alg in a list", "401 LTI_ALG", header("alg", List.of("RS256"))),
        row("kid missing", "401 LTI_KEY", noHeader("kid")),
        row("kid empty", "401 LTI_KEY", header("kid", "")),
        row("kid a number", "401 LTI_KEY", header("kid", 1)),
        row("kid unknown", "401 LTI_KEY", header("kid", "platform-2")),
        row("kid a path", "401 LTI_KEY", header("kid", "../../../../etc/passwd")),
        row("kid SQL", "401 LTI_KEY", header("kid", "' or '1'='1' -- ")),
        row("kid of 10 KB", "401 LTI_KEY", header("kid", "k".repeat(10_000))),
        row("jwk", "401 LTI_HEADER", header("jwk", TestPlatform.signingKey().toJSONObject())),
        row("jku", "401 LTI_HEADER", a -> a.header.put("jku", a.platform.base() + "/evil")),
        row("x5u", "401 LTI_HEADER", a -> a.header.put("x5u", a.platform.base() + "/evil")),
        row("x5c", "401 LTI_HEADER", header("x5c", List.of("MIIB"))),
        row("crit", "401 LTI_HEADER", header("crit", List.of("exp"))),
        row("signature bad", "401 LTI_SIGNATURE", token(t -> stripped(t) + "A".repeat(342))),
        row("signature truncated", "401 LTI_SIGNATURE", token(t -> t.substring(0, t.length() - 8))),
        row("signature stripped", "401 LTI_SIGNATURE", token(RefusedLaunchIT::stripped)),
        row("claims altered", "401 LTI_SIGNATURE", token(RefusedLaunchIT::withOtherPayload)),
        row("key of nobody", "401 LTI_SIGNATURE", signedBy(OtherTenant.key("platform-1"))),
        row(
            "RSA below 2048",
            "401 LTI_SIGNATURE",
            header("kid", "weak-1"),
            signedBy(TestPlatform.WEAK)),
        row("no token", "400 LTI_FORMAT", token(t -> "")),
        row("two parts", "400 LTI_FORMAT", token(t -> t.substring(0, t.lastIndexOf('.')))),
        row("five parts", "400 LTI_FORMAT", token(t -> t + ".x.y")),
        row("whitespace", "400 LTI_FORMAT", token(t -> t.replaceFirst("\\.", ". "))),
        row("line feed at the end", "400 LTI_FORMAT", token(t -> t + "\n")),
        row("NUL", "400 LTI_FORMAT", token(t -> t + "\0")),
        row("not base64url", "400 LTI_FORMAT", token(t -> "+/" + t.substring(2))),
        row("padding", "400 LTI_FORMAT", token(t -> t.replaceFirst("\\.", "=."))),
        row("deep JSON", "400 LTI_FORMAT", payload(RefusedLaunchIT::deep)),
        row("duplicate claim", "400 LTI_FORMAT", payload(p -> "{\"sub\":\"x\"," + p.substring(1))),
        row("trailing data", "400 LTI_FORMAT", payload(p -> p + "{}")),
        row("no object", "400 LTI_FORMAT", payload(p -> "[" + p + "]")),
        row("invalid UTF-8", "400 LTI_FORMAT", bytes(RefusedLaunchIT::invalid)),
        row("over 16 KiB", "413 LTI_SIZE", claim("x", "a".repeat(17_000))),
        row("iss unknown", "401 LTI_ISSUER", claim("iss", "https://unknown.example")),
        row("iss missing", "401 LTI_ISSUER", noClaim("iss")),
        row(
            "iss with a slash",
            "401 LTI_ISSUER",
            a -> a.claims.put("iss", a.platform.base() + "/")),
        row("iss homoglyph", "401 LTI_ISSUER", a -> a.claims.put("iss", "http://127.0.0.\u0661")),
        row("iss other scheme", "401 LTI_ISSUER", a -> a.claims.put("iss", https(a))),
        row(
            "iss in a list",
            "401 LTI_ISSUER",
            a -> a.claims.put("iss", List.of(a.platform.base()))),
        row("aud wrong", "401 LTI_AUDIENCE", claim("aud", "other")),
        row("aud missing", "401 LTI_AUDIENCE", noClaim("aud")),
        row("aud empty", "401 LTI_AUDIENCE", claim("aud", List.of())),
        row("aud empty text", "401 LTI_AUDIENCE", claim("aud", "")),
        row(
            "aud many, no azp",
            "401 LTI_AUDIENCE",
            a -> a.claims.put("aud", List.of(a.client, "b"))),
        row("azp wrong", "401 LTI_AUDIENCE", claim("azp", "other")),
        row("exp past", "401 LTI_TIME", time("exp", -60)),
        row("exp missing", "401 LTI_TIME", noClaim("exp")),
        row("exp text", "401 LTI_TIME", claim("exp", "4102444800")),
        row("exp 1e999", "401 LTI_TIME", claim("exp", new BigDecimal("1e999"))),
        row("exp negative", "401 LTI_TIME", claim("exp", -1)),
        row("iat ahead", "401 LTI_TIME", time("iat", 90)),
        row("iat missing", "401 LTI_TIME", noClaim("iat")),
        row("nonce missing", "401 LTI_REPLAY", noClaim("nonce")),
        row("nonce used", "401 LTI_REPLAY", a -> a.claims.put("nonce", a.launchedBefore().nonce())),
        row("nonce of another login", "401 LTI_REPLAY", a -> a.claims.put("nonce", another(a))),
        row("state missing", "401 LTI_STATE", a -> a.state = ""),
        row("state unknown", "401 LTI_STATE", a -> a.state = "a".repeat(26)),
        row("state not ASCII", "401 LTI_STATE", a -> a.state = "\u00e9".repeat(26)),
        row("state SQL", "401 LTI_STATE", a -> a.state = "' or 1=1 -- "),
        row("state used", "401 LTI_STATE", a -> a.state = a.launchedBefore().state()),
        row("other browser", "401 LTI_STATE", a -> a.browser.http().cookies().clear()),
        row("cookie altered", "401 LTI_STATE", RefusedLaunchIT::alterCookie),
        row("deployment missing", "400 LTI_DEPLOYMENT", noClaim(LTI + "deployment_id")),
        row("deployment empty", "400 LTI_DEPLOYMENT", claim(LTI + "deployment_id", "")),
        row("deployment a number", "400 LTI_DEPLOYMENT", claim(LTI + "deployment_id", 1)),
        row("deployment unknown", "403 LTI_DEPLOYMENT", claim(LTI + "deployment_id", "other")),
        row("deployment padded", "400 LTI_DEPLOYMENT", claim(LTI + "deployment_id", "1 ")),
        row("version wrong", "400 LTI_MESSAGE", claim(LTI + "version", "1.1")),
        row("version missing", "400 LTI_MESSAGE", noClaim(LTI + "version")),
        row("message wrong", "400 LTI_MESSAGE", claim(LTI + "message_type", "basic-lti")),
        row("message missing", "400 LTI_MESSAGE", noClaim(LTI + "message_type")),
        row("roles missing", "400 LTI_MESSAGE", noClaim(LTI + "roles")),
        row("link missing", "400 LTI_MESSAGE", noClaim(LTI + "resource_link")),
        row("link without id", "400 LTI_MESSAGE", claim(LTI + "resource_link", Map.of())),
        row("context without id", "400 LTI_MESSAGE", claim(LTI + "context", Map.of("title", "x"))),
        row("target foreign", "400 LTI_TARGET", claim(LTI + "target_link_uri", EVIL)),
        row("target of another page", "400 LTI_TARGET", RefusedLaunchIT::otherPage),
        row("target missing", "400 LTI_TARGET", noClaim(LTI + "target_link_uri")),
        row("sub missing", "400 LTI_USER", noClaim("sub")),
        row("sub empty", "400 LTI_USER", claim("sub", "")),
        row("sub of 300 characters", "400 LTI_USER", claim("sub", "u".repeat(300))),
        row("sub with a line feed", "400 LTI_USER", claim("sub", "u\n1")),
        row("sub with NUL", "400 LTI_USER", claim("sub", "u\0001")),
        row("sub with a direction", "400 LTI_USER", claim("sub", "u\u202e1")),
        row("sub half a character", "400 LTI_USER", payload(p -> p.replace("u-1", "u\\ud800"))),
        row("sub padded", "400 LTI_USER", claim("sub", "u-1 ")),
        row("sub a number", "400 LTI_USER", claim("sub", 7)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("attacks")
  void refuses_a_launch_and_stores_nothing(
      String name, String expected, List<Consumer<Attack>> changes) {
    var attack = new Attack(browser, platform, client);
    changes.forEach(change -> change.accept(attack));
    long before = stored();

    var refused = attack.send();

    assertThat(outcome(refused)).isEqualTo(expected);
    assertThat(refused.body()).contains("<html lang=\"fr\"").contains("Que faire");
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(stored()).isEqualTo(before);
    assertThat(platform.asked("/evil")).isZero();
  }

  @Test
  void accepts_the_launch_that_nothing_was_done_to() {
    assertThat(new Attack(browser, platform, client).send().statusCode()).isEqualTo(303);
  }

  @Test
  void refuses_the_key_of_another_tenant_under_the_same_name() {
    var key = OtherTenant.key("platform-1");
    var other = OtherTenant.register(installation, platform, browser, key.toPublicJWK());
    var own = other.login(browser);
    assertThat(browser.launch(own.state(), sign(other.claims(browser, own), key)).statusCode())
        .isEqualTo(303);

    var login = browser.login(client);
    var refused = browser.launch(login.state(), sign(browser.claims(login), key));

    assertThat(outcome(refused)).isEqualTo("401 LTI_SIGNATURE");
  }

  @Test
  void refuses_a_token_of_one_tenant_in_the_login_of_another() {
    var key = OtherTenant.key("other-1");
    var other = OtherTenant.register(installation, platform, browser, key.toPublicJWK());
    var login = other.login(browser);

    var refused = browser.launch(login.state(), platform.sign(browser.claims(login)));

    assertThat(outcome(refused)).isEqualTo("401 LTI_KEY");
  }

  @Test
  void asks_nobody_whom_a_token_names() throws IOException {
    var asked = new AtomicInteger();
    var evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    evil.createContext("/", exchange -> asked.incrementAndGet());
    evil.start();
    var address = "http://127.0.0.1:" + evil.getAddress().getPort() + "/keys";
    try {
      for (var name : List.of("jku", "x5u", "kid", "iss")) {
        var attack = new Attack(browser, platform, client);
        (name.equals("iss") ? attack.claims : attack.header).put(name, address);
        assertThat(attack.send().statusCode()).isEqualTo(401);
      }
      var services = new Attack(browser, platform, client);
      services.claims.put("sub", "t-9");
      services.claims.put(LTI + "roles", List.of(TestBrowser.INSTRUCTOR));
      services.claims.put(LTI + "context", Map.of("id", "c-evil"));
      services.claims.put(
          "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
          Map.of("context_memberships_url", address));
      assertThat(services.send().statusCode()).isEqualTo(303);

      assertThat(asked).hasValue(0);
    } finally {
      evil.stop(0);
    }
  }

  @Test
  void shows_both_clocks_when_time_is_the_matter() {
    var attack = new Attack(browser, platform, client);
    time("iat", 90).accept(attack);

    var refused = attack.send();

    assertThat(refused.body())
        .contains("Notre horloge")
        .contains("Horloge de la plateforme")
        .containsPattern("(6[1-9]|[78][0-9]|90)\u00a0s");
  }

  @Test
  void records_an_unknown_deployment_and_refuses_it() {
    var attack = new Attack(browser, platform, client);
    claim(LTI + "deployment_id", "other-2").accept(attack);

    assertThat(outcome(attack.send())).isEqualTo("403 LTI_DEPLOYMENT");

    assertThat(
            installation.count(
                "select count(*) from lti_deployment where deployment_id = 'other-2'"))
        .isPositive();
  }

  static Stream<Arguments> brokenLogins() {
    return Stream.of(
        Arguments.of("401 LTI_ISSUER", "iss", "https://unknown.example"),
        Arguments.of("401 LTI_ISSUER", "iss", "%BASE%/"),
        Arguments.of("401 LTI_ISSUER", "iss", "%HTTPS%"),
        Arguments.of("401 LTI_ISSUER", "iss", "http://127.0.0.\u0661"),
        Arguments.of("401 LTI_ISSUER", "iss", ""),
        Arguments.of("401 LTI_AUDIENCE", "client_id", "unknown"),
        Arguments.of("400 LTI_FORMAT", "login_hint", ""),
        Arguments.of("400 LTI_TARGET", "target_link_uri", EVIL),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "%TOOL%@evil.example/portfolio"),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "%TOOL%/../portfolio"),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "%TOOL%/portfolio/%2e%2E/x"),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "//evil.example/portfolio"),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "javascript:alert(1)"));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("brokenLogins")
  void refuses_a_login(String expected, String field, String value) {
    var form = browser.loginForm(client);
    var hint = Ids.random();
    form.put("lti_message_hint", hint);
    form.put(
        field,
        value
            .replace("%BASE%", platform.base())
            .replace("%HTTPS%", platform.base().replace("http:", "https:"))
            .replace("%TOOL%", installation.base().toString()));

    var refused = browser.login(form);

    assertThat(outcome(refused)).isEqualTo(expected);
    assertThat(
            installation.count(
                "select count(*) from lti_login where message_hint = '" + hint + "'"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lti/login/continue?state=%C3%A9", "/lti/login/tab?state=%00%27"})
  void refuses_a_state_that_nobody_has(String path) {
    var refused = browser.http().get(URI.create(installation.base() + path));

    assertThat(outcome(refused)).isEqualTo("401 LTI_STATE");
  }

  @Test
  void refuses_a_field_that_comes_twice() {
    var login = browser.login(client);

    var launch = post("/lti/launch", "state=" + login.state() + "&id_token=a&id_token=b");
    var start = post("/lti/login", "iss=a&iss=b&login_hint=c&target_link_uri=d");

    assertThat(outcome(launch)).isEqualTo("400 LTI_FORMAT");
    assertThat(outcome(start)).isEqualTo("400 LTI_FORMAT");
  }

  @Test
  void reads_no_more_than_a_form_needs() {
    var refused = browser.launch("a", "a".repeat(5_000_000));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("TOO_LARGE");
  }

  @Test
  void says_why_in_english_too() {
    var login = browser.login(client);

    var english =
        browser
            .http()
            .post(
                installation.base().resolve("/lti/launch"),
                Map.of("state", login.state(), "id_token", "x"),
                "Accept-Language",
                "en");

    assertThat(english.body()).contains("<html lang=\"en\"").contains("cannot be read");
  }

  private HttpResponse<String> post(String path, String body) {
    return browser
        .http()
        .post(
            installation.base().resolve(path),
            "application/x-www-form-urlencoded",
            body.getBytes(StandardCharsets.UTF_8));
  }

  private String sign(Map<String, Object> claims, RSAKey key) {
    var attack = new Attack(browser, platform, client);
    attack.claims.clear();
    attack.claims.putAll(claims);
    signedBy(key).accept(attack);
    return attack.build();
  }

  private long stored() {
    return Stream.of("lti_user", "lti_course", "lti_membership", "lti_resource_link")
            .mapToLong(table -> installation.count("select count(*) from " + table))
            .sum()
        + installation.sessions();
  }

  private static String outcome(HttpResponse<String> answer) {
    var code = Pattern.compile("LTI_[A-Z]+").matcher(answer.body());
    return answer.statusCode() + (code.find() ? " " + code.group() : "");
  }

  private static String stripped(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private static String withOtherPayload(String token) {
    var parts = token.split("\\.");
    var altered = new Base64URL(parts[1]).decodeToString().replace("u-1", "u-2");
    return parts[0] + "." + Base64URL.encode(altered) + "." + parts[2];
  }

  private static String deep(String payload) {
    return "{\"x\":" + "[".repeat(99) + "]".repeat(99) + "," + payload.substring(1);
  }

  private static byte[] invalid(byte[] payload) {
    var text = new String(payload, StandardCharsets.UTF_8).replace("u-1", "u\u00ff1");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String https(Attack attack) {
    return attack.platform.base().replace("http:", "https:");
  }

  private static String another(Attack attack) {
    return attack.browser.login(attack.client).nonce();
  }

  private static void alterCookie(Attack attack) {
    attack.browser.http().cookies().replaceAll((name, value) -> "a".repeat(26));
  }

  private static void otherPage(Attack attack) {
    attack.claims.computeIfPresent(LTI + "target_link_uri", (k, v) -> v + "/C1");
  }

  @SafeVarargs
  private static Arguments row(String name, String expected, Consumer<Attack>... changes) {
    return Arguments.of(name, expected, List.of(changes));
  }
}
