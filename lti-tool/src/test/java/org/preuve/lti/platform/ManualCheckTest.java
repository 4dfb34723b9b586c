package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManualCheckTest {

  private static final String LMS = "https://lms.example";

  @Test
  void derives_moodles_addresses_from_its_own() {
    var form = new ManualForm("moodle", "https://m.example/", "", "abc", "", "", "", "", "2");

    var usable = usable(form);

    assertThat(usable.addresses())
        .isEqualTo(
            new PlatformAddresses(
                "https://m.example",
                "moodle",
                URI.create("https://m.example/mod/lti/auth.php"),
                URI.create("https://m.example/mod/lti/token.php"),
                "https://m.example/mod/lti/token.php",
                URI.create("https://m.example/mod/lti/certs.php"),
                URI.create("https://m.example")));
    assertThat(usable.answer()).isEqualTo(new RegistrationMessage.Answer("abc", "2"));
  }

  @Test
  void keeps_the_schools_own_host_for_canvas() {
    var form = new ManualForm("canvas", "https://school.example", "", "1007", "", "", "", "", "");

    var addresses = usable(form).addresses();

    assertThat(addresses.issuer()).isEqualTo("https://canvas.instructure.com");
    assertThat(PlatformHosts.responsible(addresses)).isEqualTo("school.example");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("issuer", "MISSING", with("", "c", LMS + "/a", LMS + "/t", LMS + "/k", "")),
        row("issuer", "ADDRESS", with("lms.example", "c", LMS + "/a", LMS + "/t", LMS + "/k", "")),
        row("issuer", "ADDRESS", with("file:///x", "c", LMS + "/a", LMS + "/t", LMS + "/k", "")),
        row("client_id", "MISSING", with(LMS, "", LMS + "/a", LMS + "/t", LMS + "/k", "")),
        row("client_id", "FORM", with(LMS, "a b", LMS + "/a", LMS + "/t", LMS + "/k", "")),
        row("authorization", "MISSING", with(LMS, "c", "", LMS + "/t", LMS + "/k", "")),
        row("token", "HOST", with(LMS, "c", LMS + "/a", "https://evil.example/t", LMS + "/k", "")),
        row("keys", "ADDRESS", with(LMS, "c", LMS + "/a", LMS + "/t", LMS + "/k#x", "")),
        row("deployment", "FORM", with(LMS, "c", LMS + "/a", LMS + "/t", LMS + "/k", "é")),
        row(
            "site",
            "ADDRESS",
            new ManualForm("moodle", "https://m.example/?x=1", "", "c", "", "", "", "", "")),
        row("site", "MISSING", ManualForm.empty("moodle")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("wrong")
  void says_what_is_wrong_at_its_field(String field, String problem, ManualForm form) {
    var outcome = ManualCheck.check(form);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ManualCheck.Outcome.Unusable.class,
            unusable -> assertThat(unusable.wrong()).contains(Map.entry(field, problem)));
  }

  private static ManualCheck.Outcome.Usable usable(ManualForm form) {
    return ManualCheck.check(form)
        .fold(
            usable -> usable,
            unusable -> {
              throw new AssertionError(unusable.wrong());
            });
  }

  private static ManualForm with(
      String issuer,
      String client,
      String authorization,
      String token,
      String keys,
      String deployment) {
    return new ManualForm("", "", issuer, client, authorization, token, "", keys, deployment);
  }

  private static Arguments row(String field, String problem, ManualForm form) {
    return Arguments.of(field, problem, form);
  }
}
