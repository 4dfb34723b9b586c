package org.preuve.devices.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceJsonTest {

  @Test
  void keeps_numbers_exact() {
    var json =
        DeviceJson.object(
                "{\"a\":18446744073709551617,\"b\":1e999}".getBytes(StandardCharsets.UTF_8))
            .orElseThrow();

    assertThat(json.get("a").canConvertToLong()).isFalse();
    assertThat(json.get("b").doubleValue()).isInfinite();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "3",
        "{",
        "{\"a\":1}{}",
        "{\"a\":1} x",
        "{\"a\":1,\"a\":2}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}"
      })
  void refuses_what_is_not_one_strict_object(String json) {
    assertThat(DeviceJson.object(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void refuses_invalid_utf_8() {
    assertThat(DeviceJson.object(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'})).isEmpty();
  }
}
