package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;

/** What a registration must not do: each case gets 400, its code, and leaves nothing behind. */
class BadRegistrationIT extends ServerIT {

  private static final String CONFIGURATION = "/configuration";

  /** Registers with the wrong thing. */
  @FunctionalInterface
  private interface Attempt extends Function<BadRegistrationIT, HttpResponse<String>> {}

  static Stream<Arguments> bad() {
    return Stream.of(
        row("loopback by name", "REG_ADDRESS", t -> t.with("https://localhost/configuration")),
        row("loopback", "REG_ADDRESS", t -> t.with("https://127.0.0.1/configuration")),
        row("loopback, another port", "REG_ADDRESS", t -> t.with("http://127.0.0.1:1/c")),
        row("loopback of IPv6", "REG_ADDRESS", t -> t.with("https://[::1]/configuration")),
        row("loopback inside IPv6", "REG_ADDRESS", t -> t.with("https://[::ffff:127.0.0.1]/c")),
        row("loopback as a number", "REG_ADDRESS", t -> t.with("https://2130706433/c")),
        row("link-local", "REG_ADDRESS", t -> t.with("https://169.254.169.254/latest/meta-data")),
        row("link-local of IPv6", "REG_ADDRESS", t -> t.with("https://[fe80::1]/configuration")),
        row("file:", "REG_ADDRESS", t -> t.with("file:///etc/hostname")),
        row("redirect to a private range", "REG_CONFIG", BadRegistrationIT::redirected),
        row("100 MB", "REG_CONFIG", t -> t.cutShort(OddPlatform::hundredMegabytes)),
        row("slow", "REG_CONFIG", t -> t.cutShort(OddPlatform::slowly)),
        row("issuer on another host", "REG_CONFIG", BadRegistrationIT::foreignIssuer),
        row("used link", "REG_INVITE", BadRegistrationIT::used),
        row("expired link", "REG_INVITE", BadRegistrationIT::expired));
  }

  @ParameterizedTest(name = "{0}: 400 {1}")
  @MethodSource("bad")
  void is_refused(String name, String code, Attempt attempt) {
    var answer = attempt.apply(this);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("400 · " + code);
  }

  private HttpResponse<String> with(String configuration) {
    return nothingStays(installation.invite(), configuration);
  }

  private HttpResponse<String> odd(OddPlatform.Reply reply) {
    try (var platform = OddPlatform.start(installation.lmsPort())) {
      platform.answers(CONFIGURATION, reply);
      var answer = with(lms() + CONFIGURATION);
      assertThat(platform.asked())
          .containsOnlyOnce(CONFIGURATION)
          .doesNotContain("/private-range"); // others' services may be asked here, late
      return answer;
    }
  }

  /** The same for a reply of which nobody wants to hear the end. */
  private HttpResponse<String> cutShort(OddPlatform.Reply reply) {
    var toTheEnd = new AtomicBoolean();
    var answer =
        odd(
            out -> {
              reply.write(out);
              toTheEnd.set(true);
            });
    assertThat(toTheEnd).isFalse();
    return answer;
  }

  private HttpResponse<String> redirected() {
    return odd(out -> OddPlatform.write(out, 302, "", "Location: " + lms() + "/private-range"));
  }

  private HttpResponse<String> foreignIssuer() {
    try (var platform = TestPlatform.start(installation.lmsPort())) {
      var configuration = platform.configuration().replace("\\/", "/");
      platform.answer(
          CONFIGURATION,
          configuration.replace(
              "\"issuer\":\"" + platform.base(), "\"issuer\":\"https://evil.example"));
      assertThat(configuration).contains("\"issuer\":\"" + platform.base());
      return with(lms() + CONFIGURATION);
    }
  }

  private HttpResponse<String> used() {
    try (var platform = TestPlatform.start(installation.lmsPort())) {
      var invite = installation.invite();
      assertThat(register(invite, platform.base() + CONFIGURATION).statusCode()).isEqualTo(200);
      return nothingStays(invite, platform.base() + CONFIGURATION);
    }
  }

  private HttpResponse<String> expired() {
    try (var platform = TestPlatform.start(installation.lmsPort())) {
      var invite = installation.invite();
      assertThat(
              installation.update(
                  "update lti_invite set expires_at = utc_timestamp(6) - interval 1 second"
                      + " where token_hash = sha2('"
                      + invite
                      + "', 256)"))
          .isEqualTo(1);
      return nothingStays(invite, platform.base() + CONFIGURATION);
    }
  }

  private HttpResponse<String> nothingStays(String invite, String configuration) {
    long before = rows();
    var answer = register(invite, configuration);
    assertThat(rows()).isEqualTo(before);
    return answer;
  }

  private long rows() {
    return installation.count("select count(*) from lti_registration")
        + installation.count("select count(*) from lti_deployment");
  }

  private HttpResponse<String> register(String invite, String configuration) {
    var query =
        "?invite="
            + invite
            + "&registration_token=t&openid_configuration="
            + URLEncoder.encode(configuration, StandardCharsets.UTF_8);
    return new Http().get(URI.create(installation.base() + "/lti/register" + query));
  }

  private String lms() {
    return "http://127.0.0.1:" + installation.lmsPort();
  }

  private static Arguments row(String name, String code, Attempt attempt) {
    return Arguments.of(name, code, attempt);
  }
}
