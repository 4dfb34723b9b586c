package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.server.harness.ServerIT;

class RegistrationIT extends ServerIT {

  private TestPlatform platform;
  private TestBrowser browser;

  @BeforeEach
  void start() {
    platform = TestPlatform.start(installation.lmsPort());
    browser = new TestBrowser(installation.base(), platform);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void registers_a_platform_once_per_invitation() throws ParseException {
    var invite = installation.invite();

    var registered = browser.register(invite, platform.base() + "/configuration");
    var again = browser.register(invite, platform.base() + "/configuration");

    assertThat(registered.statusCode()).isEqualTo(200);
    assertThat(registered.body()).contains("data-pv-close=\"" + platform.base() + "\"");
    assertThat(registered.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors " + platform.base());
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("REG_INVITE");
    var keys = browser.http().get(URI.create(platform.keySetOfTool()));
    assertThat(JWKSet.parse(keys.body()).getKeys()).hasSize(1);
    assertThat(JWKSet.parse(keys.body()).containsNonPublicKeys()).isFalse();
  }

  @Test
  void shows_the_same_page_in_the_other_language_without_a_secret_in_its_address() {
    var invite = installation.invite();
    var token = "token-of-the-platform";
    var registered = browser.registerWith(invite, token);
    var refused = browser.register(invite, platform.base() + "/configuration");

    var english = browser.http().get(other(registered));
    var whyNot = browser.http().get(other(refused));

    assertThat(registered.body()).doesNotContain(invite, token);
    assertThat(refused.body()).doesNotContain(invite);
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("lang=\"en\"").doesNotContain("REG_INVITE");
    assertThat(whyNot.statusCode()).isEqualTo(400);
    assertThat(whyNot.body()).contains("lang=\"en\"", "REG_INVITE");
    assertThat(
            browser
                .http()
                .get(installation.base().resolve("/lti/register/done/aaaaaaaaaaaaaaaaaaaaaaaaaa"))
                .statusCode())
        .isEqualTo(404);
  }

  private URI other(HttpResponse<String> page) {
    var link = Pattern.compile("href=\"([^\"]+)\" lang=\"en\"").matcher(page.body());
    assertThat(link.find()).isTrue();
    return installation.base().resolve(link.group(1).replace("&amp;", "&"));
  }

  @Test
  void copes_with_an_old_moodles_answer() {
    platform.answer(
        "/register",
        "{\"client_id\":\"old-moodle\",\"redirect_uris\":\"x\","
            + "\"https://purl.imsglobal.org/spec/lti-tool-configuration\":"
            + "\"{\\\"deployment_id\\\":7}\"}");

    var registered = browser.register(installation.invite(), platform.base() + "/configuration");

    assertThat(registered.statusCode()).isEqualTo(200);
    assertThat(installation.count("select count(*) from lti_deployment where deployment_id = '7'"))
        .isEqualTo(1);
  }

  static Stream<Arguments> addresses() {
    return Stream.of(
        Arguments.of("REG_ADDRESS", ""),
        Arguments.of("REG_ADDRESS", "file:///etc/hostname"),
        Arguments.of("REG_ADDRESS", "http://127.0.0.1:1/configuration"),
        Arguments.of("REG_ADDRESS", "https://localhost/configuration"),
        Arguments.of("REG_ADDRESS", "https://169.254.169.254/configuration"),
        Arguments.of("REG_ADDRESS", "https://[::1]/configuration"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("addresses")
  void asks_no_private_address(String code, String configuration) {
    assertThat(refusal(configuration)).isEqualTo(code);
  }

  static Stream<Arguments> configurations() {
    return Stream.of(
        Arguments.of("not JSON", "<html>"),
        Arguments.of("empty", "{}"),
        Arguments.of("too large", "[" + "1,".repeat(600_000) + "1]"),
        Arguments.of("other types", "{\"issuer\":{\"x\":1}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("configurations")
  void refuses_a_configuration_that_is_none(String name, String configuration) {
    platform.answer("/configuration", configuration);

    assertThat(refusal(platform.base() + "/configuration")).isEqualTo("REG_CONFIG");
  }

  @Test
  void refuses_an_issuer_on_another_host() {
    platform.answer(
        "/configuration",
        platform
            .configuration()
            .replace(
                "\"issuer\":\"" + platform.base().replace("/", "\\/"),
                "\"issuer\":\"https://evil.example")
            .replace("\"issuer\":\"" + platform.base(), "\"issuer\":\"https://evil.example"));

    assertThat(refusal(platform.base() + "/configuration")).isEqualTo("REG_CONFIG");
  }

  @Test
  void refuses_an_answer_without_a_client_id() {
    platform.answer("/register", "{\"error\":\"invalid_token\"}");

    assertThat(refusal(platform.base() + "/configuration")).isEqualTo("REG_ANSWER");
  }

  @Test
  void gives_the_invitation_back_after_a_refusal() {
    var invite = installation.invite();
    platform.answer("/register", "{}");
    browser.register(invite, platform.base() + "/configuration");
    platform.answer("/register", "{\"client_id\":\"second-try\"}");

    var registered = browser.register(invite, platform.base() + "/configuration");

    assertThat(registered.statusCode()).isEqualTo(200);
  }

  @Test
  void refuses_an_invitation_that_nobody_gave() {
    var refused = browser.register("made-up", platform.base() + "/configuration");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("REG_INVITE");
  }

  @Test
  void refuses_an_invitation_after_its_time() throws SQLException {
    var invite = installation.invite();
    try (var connection = installation.connect()) {
      connection
          .createStatement()
          .execute(
              "update lti_invite set expires_at = utc_timestamp(6) - interval 1 second"
                  + " where token_hash = sha2('"
                  + invite
                  + "', 256)");
    }

    var refused = browser.register(invite, platform.base() + "/configuration");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("REG_INVITE");
  }

  private String refusal(String configuration) {
    long before = installation.count("select count(*) from lti_registration");

    var refused = browser.register(installation.invite(), configuration);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(installation.count("select count(*) from lti_registration")).isEqualTo(before);
    return Stream.of("REG_INVITE", "REG_ADDRESS", "REG_CONFIG", "REG_ANSWER")
        .filter(refused.body()::contains)
        .findFirst()
        .orElseThrow();
  }
}
