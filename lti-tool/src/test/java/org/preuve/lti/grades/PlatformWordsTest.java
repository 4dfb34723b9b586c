package org.preuve.lti.grades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformWordsTest {

  @Test
  void reads_a_real_moodles_reason_and_not_the_request_that_it_repeats() {
    var moodle =
        "{\"status\":400,\"reason\":\"No handler found for /2/lineitems/4/lineitem/scores\","
            + "\"request\":{\"method\":\"POST\",\"body\":\"secret\"}}";

    assertThat(words(moodle)).isEqualTo("No handler found for /2/lineitems/4/lineitem/scores");
  }

  @Test
  void strips_a_page_down_to_what_it_says() {
    var page =
        "<!DOCTYPE html><html><head><title>Error | Campus</title><script>alert(1)</script>"
            + "<style>p{}</style></head><body><h1>Closed for\n maintenance</h1></body></html>";

    assertThat(words(page)).isEqualTo("Error | Campus Closed for maintenance");
  }

  @Test
  void leaves_out_people() {
    var body = "{\"message\":\"Inès Benali <ines@example.org> (BENALI) is not enrolled\"}";

    assertThat(words(body)).doesNotContainIgnoringCase("benali").doesNotContain("@");
    assertThat(words(body)).contains("is not enrolled");
  }

  @Test
  void keeps_the_beginning_only_and_nothing_invisible() {
    assertThat(words("x".repeat(5000))).hasSize(255);
    assertThat(words("a\u202Eb\u0000c")).isEqualTo("abc");
  }

  @ParameterizedTest
  @CsvSource({
    "'[]', ''",
    "'{}', ''",
    "'', ''",
    "'\"plain\"', plain",
    "'{\"error\":\"invalid_scope\"}', invalid_scope",
    "'{\"detail\":\"<b>No</b> such item\"}', No such item"
  })
  void reads_what_there_is(String body, String words) {
    assertThat(words(body)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"27, 26", "-1, 26", "0, 0", "1, -1"})
  void has_no_score_over_the_maximum_or_under_zero(int given, int maximum) {
    Assertions.assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NewScore(
                    "/portfolio",
                    BigDecimal.valueOf(given),
                    BigDecimal.valueOf(maximum),
                    "",
                    Instant.EPOCH));
  }

  private static String words(String body) {
    return PlatformWords.of(body.getBytes(UTF_8), "Inès Benali");
  }
}
