package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.refusal.LaunchReason;

class LoginCheckTest {

  private static final URI BASE = URI.create("https://preuve.example");

  @Test
  void reads_a_login() {
    var outcome = LoginCheck.check(login(), BASE);

    assertThat(outcome)
        .isEqualTo(
            new LoginCheck.Outcome.Readable(
                new LoginRequest(
                    "https://moodle.example",
                    "",
                    "5",
                    null,
                    URI.create("https://preuve.example/portfolio"),
                    null)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "_parent, _parent",
    "post_message_forwarding, post_message_forwarding",
    "a frame, ",
    "'', ",
    "<b>, "
  })
  void reads_where_the_platform_stores_data(String sent, @Nullable String read) {
    var parameters = login();
    parameters.put("lti_storage_target", List.of(sent));

    var storage =
        LoginCheck.check(parameters, BASE)
            .fold(readable -> readable.request().storage(), refused -> "refused");

    assertThat(storage).isEqualTo(read);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(LaunchReason.LTI_ISSUER, "iss", List.of("")),
        Arguments.of(LaunchReason.LTI_FORMAT, "iss", List.of("a", "b")),
        Arguments.of(LaunchReason.LTI_FORMAT, "login_hint", List.of("")),
        Arguments.of(LaunchReason.LTI_FORMAT, "login_hint", List.of("x".repeat(2001))),
        Arguments.of(LaunchReason.LTI_FORMAT, "target_link_uri", List.of("")),
        Arguments.of(LaunchReason.LTI_TARGET, "target_link_uri", List.of("https://evil.example/")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("broken")
  void refuses(LaunchReason reason, String name, List<String> values) {
    var parameters = login();
    parameters.put(name, values);

    assertThat(LoginCheck.check(parameters, BASE))
        .isEqualTo(new LoginCheck.Outcome.Refused(reason));
  }

  @Test
  void lands_on_the_page_of_the_target() {
    assertThat(LandingPath.of(URI.create("https://preuve.example/portfolio?x=%C3%A9")))
        .isEqualTo("/portfolio?x=%C3%A9");
    assertThat(LandingPath.of(URI.create("https://preuve.example"))).isEqualTo("/");
    assertThat(LandingPath.of(URI.create("https://preuve.example/lti/launch"))).isEqualTo("/");
    assertThat(LandingPath.of(URI.create("https://preuve.example/s/other/portfolio")))
        .isEqualTo("/");
  }

  private static Map<String, List<String>> login() {
    var parameters = new HashMap<String, List<String>>();
    parameters.put("iss", List.of("https://moodle.example"));
    parameters.put("login_hint", List.of("5"));
    parameters.put("target_link_uri", List.of("https://preuve.example/portfolio"));
    return parameters;
  }
}
