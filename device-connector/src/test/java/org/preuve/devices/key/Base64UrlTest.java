package org.preuve.devices.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  @Test
  void reads_what_it_writes() {
    var random = new Random(1);
    for (int length = 0; length < 300; length++) {
      var bytes = new byte[length];
      random.nextBytes(bytes);

      assertThat(Base64Url.decode(Base64Url.encode(bytes))).hasValue(bytes);
    }
  }

  @Test
  void takes_one_spelling_of_each_text_only() {
    for (int length = 1; length <= 3; length++) {
      for (int first = 0; first < 64; first++) {
        for (int last = 0; last < 64; last++) {
          var text = "" + ALPHABET.charAt(first) + "A".repeat(length - 1) + ALPHABET.charAt(last);
          var bytes = Base64.getUrlDecoder().decode(text);

          assertThat(Base64Url.decode(text).isPresent())
              .as(text)
              .isEqualTo(Base64Url.encode(bytes).equals(text));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "AAAAA", "AA==", "AAA=", "A+AA", "A/AA", "A AA", "AAé", "AA\n", "\0"})
  void refuses_everything_else(String text) {
    assertThat(Base64Url.decode(text)).isEmpty();
  }
}
