package org.preuve.lti.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tokens of anybody: each gets an answer, none an exception, and only what the platform signed
 * counts. In the suite the first looks at the files beside it; with {@code JAZZER_FUZZ=1} it makes
 * up its own for as long as one likes.
 */
class TokenFuzzTest {

  private static final String LETTERS = "aA0-_.=+/ \u0000é\"{}";

  private static final FakePlatform PLATFORM = FakePlatform.withKey(2048);
  private static final String RAW = PLATFORM.sign(FakePlatform.claims("launch-student"));

  private final Random random = new Random(20_261_129);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_token(byte[] bytes) {
    assertThat(accepted(new String(bytes, UTF_8))).isFalse();
  }

  @Test
  void takes_no_mutation_of_a_token_for_the_token() {
    for (var i = 0; i < 2_000; i++) {
      var mutated = mutated();
      // the last letter of base64url has bits that mean nothing
      if (accepted(mutated)) {
        assertThat(signed(mutated)).isEqualTo(signed(RAW));
      }
    }
  }

  private static String signed(String token) {
    return token.substring(0, token.lastIndexOf('.'));
  }

  private String mutated() {
    var token = new StringBuilder(RAW);
    for (var i = 0; i <= random.nextInt(3); i++) {
      var at = random.nextInt(token.length());
      var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(3)) {
        case 0 -> token.setCharAt(at, letter);
        case 1 -> token.insert(at, letter);
        default -> token.delete(at, Math.min(token.length(), at + 1 + random.nextInt(30)));
      }
    }
    return token.toString();
  }

  private static boolean accepted(String raw) {
    return TokenCheck.check(raw, "RS256")
        .fold(
            readable -> SignatureCheck.holds(readable.token(), PLATFORM.publicKey()),
            refused -> false);
  }
}
