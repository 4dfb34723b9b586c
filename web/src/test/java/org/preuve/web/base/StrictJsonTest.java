package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @Test
  void keeps_numbers_exact() {
    var json = StrictJson.object(bytes("{\"a\":18446744073709551617,\"b\":1e999}"), 100);

    assertThat(json.orElseThrow().path("a").bigIntegerValue()).hasToString("18446744073709551617");
    assertThat(json.orElseThrow().path("b").decimalValue().precision()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{} {}",
        "{}x",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":01}",
        "\uFEFF{}",
        "[]"
      })
  void refuses_everything_else(String text) {
    assertThat(StrictJson.object(bytes(text), 100)).isEmpty();
  }

  @Test
  void refuses_depth_size_and_broken_utf8() {
    assertThat(StrictJson.read(bytes("[".repeat(40) + "]".repeat(40)), 100)).isEmpty();
    assertThat(StrictJson.read(bytes("[1,2,3]"), 6)).isEmpty();
    assertThat(StrictJson.read(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, 100)).isEmpty();
  }

  /** No BigDecimal has such an exponent; the parser says so with another exception. */
  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e-99999999999", "-1.5E+12345678901"})
  void refuses_a_number_that_cannot_be_held(String number) {
    assertThat(StrictJson.object(bytes("{\"a\":" + number + "}"), 100)).isEmpty();
  }

  @Test
  void keeps_the_limits_of_a_gate() {
    var gate = StrictJson.within(new StrictJson.Limits(60, 2, 5, 10, 4, true));

    assertThat(gate.object(bytes("{\"a\":{\"b\":NaN}}"))).isPresent();
    assertThat(gate.object(bytes("{\"a\":{\"b\":{}}}"))).isEmpty();
    assertThat(gate.object(bytes("{\"abcdef\":1}"))).isEmpty();
    assertThat(gate.object(bytes("{\"a\":\"01234567890\"}"))).isEmpty();
    assertThat(gate.object(bytes("{\"a\":12345}"))).isEmpty();
    assertThat(gate.object(bytes("{\"a\":1}" + " ".repeat(60)))).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
