package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.TestBrowser.LTI;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.server.harness.ServerIT;

/** Every code of a refused login or launch, with nothing stored. */
class RefusedLaunchIT extends ServerIT {

  private TestPlatform platform;
  private TestBrowser browser;
  private String client;

  @BeforeEach
  void register() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
    client = browser.client(installation);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void records_an_unknown_deployment_and_refuses_it() {
    var refused = launch(c -> c.put(LTI + "deployment_id", "other"));

    assertThat(refused).isEqualTo("403 LTI_DEPLOYMENT");
    assertThat(
            installation.count("select count(*) from lti_deployment where deployment_id = 'other'"))
        .isPositive();
  }

  static Stream<Arguments> brokenLogins() {
    return Stream.of(
        Arguments.of("401 LTI_ISSUER", "iss", "https://unknown.example"),
        Arguments.of("401 LTI_ISSUER", "iss", ""),
        Arguments.of("401 LTI_AUDIENCE", "client_id", "unknown"),
        Arguments.of("400 LTI_FORMAT", "login_hint", ""),
        Arguments.of("400 LTI_TARGET", "target_link_uri", "https://evil.example/portfolio"));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("brokenLogins")
  void refuses_a_login(String expected, String field, String value) {
    long before = installation.count("select count(*) from lti_login");
    var form = browser.loginForm(client);
    form.put(field, value);

    var refused = browser.login(form);

    assertThat(outcome(refused)).isEqualTo(expected);
    assertThat(installation.count("select count(*) from lti_login")).isEqualTo(before);
  }

  static Stream<Arguments> brokenClaims() {
    return Stream.of(
        row("401 LTI_ISSUER", c -> c.put("iss", "https://unknown.example")),
        row("401 LTI_AUDIENCE", c -> c.put("aud", "other")),
        row("401 LTI_TIME", c -> c.put("exp", 1_700_000_000)),
        row("401 LTI_TIME", c -> c.put("exp", new BigDecimal("1e999"))),
        row("401 LTI_REPLAY", c -> c.remove("nonce")),
        row("400 LTI_DEPLOYMENT", c -> c.remove(LTI + "deployment_id")),
        row("400 LTI_MESSAGE", c -> c.put(LTI + "version", "2.0")),
        row("400 LTI_MESSAGE", c -> c.remove(LTI + "message_type")),
        row("400 LTI_MESSAGE", c -> c.remove(LTI + "roles")),
        row("400 LTI_MESSAGE", c -> c.put(LTI + "resource_link", Map.of())),
        row("400 LTI_TARGET", c -> c.put(LTI + "target_link_uri", "https://evil.example/")),
        row("400 LTI_USER", c -> c.remove("sub")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenClaims")
  void refuses_claims_and_stores_nothing(String expected, Consumer<Map<String, Object>> change) {
    long before = stored();

    assertThat(launch(change)).isEqualTo(expected);

    assertThat(stored()).isEqualTo(before);
  }

  static Stream<Arguments> brokenTokens() {
    return Stream.of(
        Arguments.of("400 LTI_FORMAT", (Token) t -> ""),
        Arguments.of("400 LTI_FORMAT", (Token) t -> t.substring(0, t.lastIndexOf('.'))),
        Arguments.of("400 LTI_FORMAT", (Token) t -> t + ".x.y"),
        Arguments.of("413 LTI_SIZE", (Token) t -> t + "a".repeat(17_000)),
        Arguments.of("401 LTI_SIGNATURE", (Token) t -> t.substring(0, t.length() - 8)),
        Arguments.of("401 LTI_SIGNATURE", (Token) t -> t.substring(0, t.lastIndexOf('.') + 1)),
        Arguments.of("401 LTI_ALG", (Token) t -> header("{\"alg\":\"none\"}", t)),
        Arguments.of("401 LTI_KEY", (Token) t -> header("{\"alg\":\"RS256\"}", t)),
        Arguments.of(
            "401 LTI_KEY", (Token) t -> header("{\"alg\":\"RS256\",\"kid\":\"../../x\"}", t)),
        Arguments.of(
            "401 LTI_HEADER",
            (Token)
                t -> header("{\"alg\":\"RS256\",\"kid\":\"platform-1\",\"jku\":\"http://x\"}", t)));
  }

  @FunctionalInterface
  interface Token {
    String change(String good);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenTokens")
  void refuses_tokens_and_stores_nothing(String expected, Token change) {
    long before = stored();
    var login = browser.login(client);
    var token = change.change(platform.sign(browser.claims(login)));

    var refused = browser.launch(login.state(), token);

    assertThat(outcome(refused)).isEqualTo(expected);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void refuses_the_key_of_another_platform() throws JOSEException {
    var other = new RSAKeyGenerator(2048).keyID("platform-1").generate();
    var login = browser.login(client);

    var refused = browser.launch(login.state(), platform.sign(browser.claims(login), other));

    assertThat(outcome(refused)).isEqualTo("401 LTI_SIGNATURE");
  }

  @Test
  void refuses_a_field_that_comes_twice() {
    var login = browser.login(client);
    var body = "state=" + login.state() + "&id_token=a&id_token=b";

    var refused =
        browser
            .http()
            .post(
                installation.base().resolve("/lti/launch"),
                "application/x-www-form-urlencoded",
                body.getBytes(StandardCharsets.UTF_8));

    assertThat(outcome(refused)).isEqualTo("400 LTI_FORMAT");
  }

  @Test
  void reads_no_more_than_a_form_needs() {
    var refused = browser.launch("a", "a".repeat(5_000_000));

    assertThat(outcome(refused)).isEqualTo("413 LTI_SIZE");
  }

  @Test
  void says_why_in_the_readers_language() {
    var login = browser.login(client);
    var form = Map.of("state", login.state(), "id_token", "x");

    var french = browser.http().post(installation.base().resolve("/lti/launch"), form);

    assertThat(french.body()).contains("<html lang=\"fr\"").contains("Que faire");
    var again = browser.login(client);
    var english =
        browser
            .http()
            .post(
                installation.base().resolve("/lti/launch"),
                Map.of("state", again.state(), "id_token", "x"),
                "Accept-Language",
                "en");
    assertThat(english.body()).contains("<html lang=\"en\"").contains("cannot be read");
  }

  private String launch(Consumer<Map<String, Object>> change) {
    var login = browser.login(client);
    var claims = new HashMap<>(browser.claims(login));
    change.accept(claims);
    return outcome(browser.launch(login.state(), platform.sign(claims)));
  }

  private long stored() {
    return Stream.of("lti_user", "lti_course", "lti_session", "lti_membership")
        .mapToLong(table -> installation.count("select count(*) from " + table))
        .sum();
  }

  private static String outcome(HttpResponse<String> answer) {
    var code = Pattern.compile("LTI_[A-Z]+").matcher(answer.body());
    return answer.statusCode() + (code.find() ? " " + code.group() : "");
  }

  private static String header(String header, String token) {
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8));
    return encoded + token.substring(token.indexOf('.'));
  }

  private static Arguments row(String expected, Consumer<Map<String, Object>> change) {
    return Arguments.of(expected, change);
  }
}
