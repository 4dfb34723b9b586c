package org.preuve.badges.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialJsonTest {

  @Test
  void takes_one_plain_object() {
    var json = "{\"a\":1.5,\"b\":[true,\"é\"]}".getBytes(UTF_8);

    var object = CredentialJson.object(json);

    assertThat(object.map(CredentialJson::write)).hasValue("{\"a\":1.5,\"b\":[true,\"é\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "{}x",
        "{\"a\":null}",
        "{\"a\":1e999}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":{\"b\":1,\"b\":1}}"
      })
  void refuses_what_two_readers_could_read_differently(String json) {
    assertThat(CredentialJson.object(json.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void refuses_bytes_that_are_not_utf8() {
    assertThat(CredentialJson.object(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
        .isEmpty();
  }

  @Test
  void refuses_more_than_the_size_and_the_depth() {
    var large = ("{\"a\":\"" + "x".repeat(CredentialJson.MAX_BYTES) + "\"}").getBytes(UTF_8);
    var deep = ("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}").getBytes(UTF_8);

    assertThat(CredentialJson.object(large)).isEmpty();
    assertThat(CredentialJson.object(deep)).isEmpty();
  }
}
