package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

class ConfigurationCheckTest {

  private static final URI SOURCE = URI.create("http://127.0.0.1:8082/configuration");

  @Test
  void takes_the_configuration_of_a_real_moodle() throws IOException {
    var outcome = ConfigurationCheck.check(moodle(), SOURCE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ConfigurationCheck.Outcome.Usable.class,
            usable -> {
              assertThat(usable.addresses().issuer()).isEqualTo("http://127.0.0.1:8082");
              assertThat(usable.addresses().product()).isEqualTo("moodle");
              assertThat(usable.addresses().tokenAudience()).endsWith("/mod/lti/token.php");
            });
  }

  @Test
  void knows_that_canvas_has_one_issuer_for_all_schools() throws IOException {
    var canvas = moodle();
    canvas.issuer = "https://canvas.instructure.com";
    canvas.registration_endpoint = "https://school.example/api/lti/registrations";
    canvas.authorization_endpoint = "https://sso.canvaslms.com/api/lti/authorize_redirect";
    canvas.jwks_uri = "https://sso.canvaslms.com/api/lti/security/jwks";
    canvas.token_endpoint = "https://sso.canvaslms.com/login/oauth2/token";

    var outcome = ConfigurationCheck.check(canvas, URI.create("https://school.example/c"));

    assertThat(outcome).isInstanceOf(ConfigurationCheck.Outcome.Usable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://auth.brightspace.com/core/connect/token, true",
    "https://auth.brightspace.com/core/connect/tokens, false",
    "https://auth.brightspace.com.evil.example/core/connect/token, false"
  })
  void knows_where_brightspace_gives_its_tokens(String address, boolean usable) throws IOException {
    var brightspace = moodle();
    brightspace.token_endpoint = address;

    var outcome = ConfigurationCheck.check(brightspace, SOURCE);

    assertThat(outcome instanceof ConfigurationCheck.Outcome.Usable).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource({"https, true", "http, false"})
  void takes_no_unencrypted_endpoint_of_an_encrypted_platform(String scheme, boolean usable)
      throws IOException {
    var platform = moodle();
    platform.issuer = "https://lms.example";
    platform.registration_endpoint = "https://lms.example/registration";
    platform.authorization_endpoint = scheme + "://lms.example/auth";
    platform.jwks_uri = "https://lms.example/jwks";
    platform.token_endpoint = "https://lms.example/token";

    var outcome = ConfigurationCheck.check(platform, URI.create("https://lms.example/c"));

    assertThat(outcome instanceof ConfigurationCheck.Outcome.Usable).isEqualTo(usable);
  }

  @Test
  void lets_no_school_speak_for_an_issuer_of_many() throws IOException {
    var canvas = moodle();
    canvas.issuer = "https://canvas.instructure.com";
    canvas.registration_endpoint = "https://evil.example/registrations";
    canvas.authorization_endpoint = "https://sso.canvaslms.com/api/lti/authorize_redirect";
    canvas.jwks_uri = "https://evil.example/jwks";
    canvas.token_endpoint = "https://sso.canvaslms.com/login/oauth2/token";

    var outcome = ConfigurationCheck.check(canvas, URI.create("https://evil.example/c"));

    assertThat(outcome).isInstanceOf(ConfigurationCheck.Outcome.Unusable.class);
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        row("no issuer", c -> c.issuer = null),
        row("issuer elsewhere", c -> c.issuer = "https://evil.example"),
        row("token endpoint elsewhere", c -> c.token_endpoint = "https://evil.example/token"),
        row("keys from a file", c -> c.jwks_uri = "file:///keys"),
        row("no registration endpoint", c -> c.registration_endpoint = null),
        row(
            "only client secrets",
            c -> c.token_endpoint_auth_methods_supported = List.of("client_secret_post")),
        row("only HS256", c -> c.id_token_signing_alg_values_supported = List.of("HS256")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusable")
  void refuses(String name, Consumer<OpenIDProviderConfiguration> change) throws IOException {
    var configuration = moodle();
    change.accept(configuration);

    var outcome = ConfigurationCheck.check(configuration, SOURCE);

    assertThat(outcome).isInstanceOf(ConfigurationCheck.Outcome.Unusable.class);
  }

  private static OpenIDProviderConfiguration moodle() throws IOException {
    try (var in =
        ConfigurationCheckTest.class.getResourceAsStream("moodle-openid-configuration.json")) {
      return RegistrationMessage.configuration(Objects.requireNonNull(in).readAllBytes())
          .orElseThrow();
    }
  }

  private static Arguments row(String name, Consumer<OpenIDProviderConfiguration> change) {
    return Arguments.of(name, change);
  }
}
