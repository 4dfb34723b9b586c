package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.lti.refusal.LaunchReason.LTI_ALG;
import static org.preuve.lti.refusal.LaunchReason.LTI_FORMAT;
import static org.preuve.lti.refusal.LaunchReason.LTI_HEADER;
import static org.preuve.lti.refusal.LaunchReason.LTI_KEY;
import static org.preuve.lti.refusal.LaunchReason.LTI_SIZE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.lti.refusal.LaunchReason;

class TokenCheckTest {

  private static final FakePlatform PLATFORM = FakePlatform.withKey(2048);
  private static final String CLAIMS = "{\"iss\":\"x\"}";

  @Test
  void reads_a_token_in_the_right_form() {
    var raw = PLATFORM.sign(FakePlatform.claims("launch-student"));

    var outcome = TokenCheck.check(raw, "RS256");

    assertThat(outcome).isInstanceOf(TokenCheck.Outcome.Readable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'alg':'none','kid':'key-1'}",
        "{'alg':'None','kid':'key-1'}",
        "{'alg':'','kid':'key-1'}",
        "{'kid':'key-1'}",
        "{'alg':'HS256','kid':'key-1'}",
        "{'alg':'RS512','kid':'key-1'}",
        "{'alg':['RS256'],'kid':'key-1'}"
      })
  void refuses_every_algorithm_but_the_registered_one(String header) {
    assertThat(refusal(token(header))).isEqualTo(LTI_ALG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'jwk':{'kty':'RSA'}",
        "'jku':'https://evil.example/keys'",
        "'x5u':'https://evil.example/cert'",
        "'x5c':['MIIB']",
        "'crit':['exp']"
      })
  void refuses_a_header_that_brings_its_own_key(String parameter) {
    assertThat(refusal(token("{'alg':'RS256','kid':'key-1'," + parameter + "}")))
        .isEqualTo(LTI_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'alg':'RS256'}", "{'alg':'RS256','kid':''}", "{'alg':'RS256','kid':7}"})
  void refuses_a_token_that_names_no_key(String header) {
    assertThat(refusal(token(header))).isEqualTo(LTI_KEY);
  }

  @Test
  void refuses_a_key_name_of_ten_kilobytes() {
    var header = "{'alg':'RS256','kid':'" + "k".repeat(10_000) + "'}";

    assertThat(refusal(token(header))).isEqualTo(LTI_KEY);
  }

  static Stream<Arguments> badForms() {
    var good = token("{'alg':'RS256','kid':'key-1'}");
    var payload = FakePlatform.base64(CLAIMS);
    var header = FakePlatform.base64("{\"alg\":\"RS256\",\"kid\":\"key-1\"}");
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("two parts", header + "." + payload),
        Arguments.of("five parts", good + ".a.b"),
        Arguments.of("whitespace", good + " "),
        Arguments.of("line feed", good + "\n"),
        Arguments.of("NUL", good + "\0"),
        Arguments.of("padding", header + "." + payload + "=.AAAA"),
        Arguments.of("base64, not base64url", "++//." + payload + ".AAAA"),
        Arguments.of("header is no JSON", FakePlatform.base64("alg") + "." + payload + ".AAAA"),
        Arguments.of("payload is an array", header + "." + FakePlatform.base64("[]") + ".AAAA"),
        Arguments.of("duplicate claim", with("{\"iss\":\"a\",\"iss\":\"b\"}")),
        Arguments.of("trailing data", with("{} {}")),
        Arguments.of("deep JSON", with("{\"a\":" + "[".repeat(99) + "]".repeat(99) + "}")),
        Arguments.of("invalid UTF-8", header + ".eyJpc3MiOiL_In0.AAAA"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badForms")
  void refuses_what_is_no_token(String name, String raw) {
    assertThat(refusal(raw)).isEqualTo(LTI_FORMAT);
  }

  @Test
  void refuses_more_than_sixteen_kibibytes() {
    assertThat(refusal("a".repeat(16 * 1024 + 1))).isEqualTo(LTI_SIZE);
  }

  private static String token(String header) {
    return PLATFORM.sign(header.replace('\'', '"'), CLAIMS);
  }

  private static String with(String payload) {
    return PLATFORM.sign("{\"alg\":\"RS256\",\"kid\":\"key-1\"}", payload);
  }

  private static LaunchReason refusal(String raw) {
    return TokenCheck.check(raw, "RS256")
        .fold(
            readable -> {
              throw new AssertionError("was read");
            },
            TokenCheck.Outcome.Refused::reason);
  }
}
