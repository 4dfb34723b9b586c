package org.preuve.web.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Notes and keys that anybody pastes: read or not, and only what the key signed is its word. */
class SignedNoteFuzzTest {

  private static final String NOTE =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n\n"
          + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
          + "otpRZb6KE6RyyBwJnAM=\n";
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String[] PIECES = {
    "\n", "\n\n", "— ", "—", " ", "+", "=", "==", "A", "/", "\u0000", "\r\n", "é", "\ud800", "."
  };

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_note(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    assertThat(NoteKey.read(text)).isNotNull();
    assertAnswer(text);
  }

  @Test
  void takes_no_mutation_of_a_note_for_the_note() {
    for (int i = 0; i < 3_000; i++) {
      assertAnswer(mutated(NOTE));
      assertThat(NoteKey.read(mutated(KEY))).isNotNull();
    }
  }

  /** What verifies says what was signed. */
  private static void assertAnswer(String text) {
    var key = NoteKey.read(KEY).orElseThrow();
    SignedNote.read(text)
        .filter(note -> note.verifiedBy(key))
        .ifPresent(note -> assertThat(NOTE).startsWith(note.text() + "\n"));
  }

  private String mutated(String original) {
    var text = new StringBuilder(original);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      var piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, piece.repeat(1 + random.nextInt(3)));
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 90)));
      }
    }
    return text.toString();
  }
}
