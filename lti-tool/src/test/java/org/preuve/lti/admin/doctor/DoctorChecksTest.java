package org.preuve.lti.admin.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.doctor.Diagnosis.Verdict;
import org.preuve.web.base.Fetched;

class DoctorChecksTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");
  private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  private static final Fetched AWAY = new Fetched.Failed(Fetched.Cause.UNREACHABLE, "no route");

  @ParameterizedTest
  @CsvSource({
    "'Tue, 02 Jun 2026 12:00:20 GMT', YES, clock",
    "'Tue, 02 Jun 2026 11:59:30 GMT', YES, clock",
    "'Tue, 02 Jun 2026 12:02:00 GMT', NO, clock-ahead",
    "'Tue, 02 Jun 2026 11:58:00 GMT', NO, clock-behind",
    "'yesterday', NOT_CHECKED, no-date"
  })
  void clocks_may_differ_by_half_a_minute(String date, Verdict verdict, String reason) {
    var answer = new Fetched.Answer(200, Map.of("date", List.of(date)), new byte[0]);

    var finding = ClockCheck.check(answer, NOON);

    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.reason()).isEqualTo(reason);
  }

  @Test
  void clocks_are_not_checked_without_an_answer() {
    assertThat(ClockCheck.check(AWAY, NOON).verdict()).isEqualTo(Verdict.NOT_CHECKED);
    assertThat(ClockCheck.check(answer(200, ""), NOON).reason()).isEqualTo("no-date");
  }

  static Stream<Arguments> keySets() {
    return Stream.of(
        Arguments.of(
            answer(
                200, "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}"),
            "keys"),
        Arguments.of(answer(200, "{\"keys\":[]}"), "keys-none"),
        Arguments.of(answer(200, "<html>"), "keys-unreadable"),
        Arguments.of(answer(404, ""), "keys-status"),
        Arguments.of(AWAY, "keys-away"));
  }

  @ParameterizedTest
  @MethodSource("keySets")
  void keys_are_counted_or_their_fault_is_named(Fetched fetched, String reason) {
    assertThat(KeySetCheck.check(fetched, "https://lms.example/jwks").reason()).isEqualTo(reason);
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of(answer(200, "{\"access_token\":\"x\"}"), "token"),
        Arguments.of(
            answer(200, "{\"access_token\":\"x\",\"scope\":\"a " + SCORE + "\"}"), "token"),
        Arguments.of(answer(200, "{\"access_token\":\"x\",\"scope\":\"a b\"}"), "token-narrowed"),
        Arguments.of(answer(400, "{\"error\":\"invalid_scope\"}"), "token-narrowed"),
        Arguments.of(answer(401, "{\"error\":\"invalid_client\"}"), "token-client"),
        Arguments.of(answer(500, "<html>"), "token-refused"),
        Arguments.of(answer(200, "<html>"), "token-unreadable"),
        Arguments.of(AWAY, "token-away"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_token_is_granted_or_its_refusal_is_explained(Fetched fetched, String reason) {
    var finding = GrantCheck.check(fetched, SCORE, "https://preuve.example/lti/jwks/a");

    assertThat(finding.reason()).isEqualTo(reason);
    assertThat(finding.verdict()).isEqualTo(reason.equals("token") ? Verdict.YES : Verdict.NO);
  }

  @Test
  void lists_are_counted() {
    var members = ServiceCheck.members(answer(200, "{\"members\":[{},{}]}"), "IoT");
    var items = ServiceCheck.lineItems(answer(200, "[{}]"), "IoT");

    assertThat(members).isEqualTo(Diagnosis.yes("roster", "roster", 2, "IoT"));
    assertThat(items).isEqualTo(Diagnosis.yes("line-items", "line-items", 1, "IoT"));
    assertThat(ServiceCheck.members(answer(200, "[]"), "IoT").reason())
        .isEqualTo("service-unreadable");
    assertThat(ServiceCheck.lineItems(answer(403, ""), "IoT").reason()).isEqualTo("service-status");
    assertThat(ServiceCheck.lineItems(AWAY, "IoT").reason()).isEqualTo("service-away");
  }

  @ParameterizedTest
  @CsvSource({
    "own-key",
    "own-key-missing",
    "away",
    "clock",
    "clock-ahead",
    "clock-behind",
    "no-date",
    "keys",
    "keys-status",
    "keys-away",
    "keys-none",
    "keys-unreadable",
    "token",
    "token-away",
    "token-client",
    "token-refused",
    "token-narrowed",
    "token-unreadable",
    "no-token",
    "no-course",
    "roster",
    "line-items",
    "service-status",
    "service-unreadable",
    "service-away"
  })
  void every_finding_has_its_words(String reason) {
    for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(LtiPages.PAGES.has(locale, "admin.found." + reason)).isTrue();
    }
  }

  private static Fetched.Answer answer(int status, String body) {
    return new Fetched.Answer(status, Map.of(), body.getBytes(UTF_8));
  }
}
