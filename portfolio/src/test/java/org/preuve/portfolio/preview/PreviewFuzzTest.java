package org.preuve.portfolio.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What own code reads of students' files byte by byte: the turn of a photo, and text. */
class PreviewFuzzTest {

  @FuzzTest
  void gives_an_answer_to_any_file(byte[] bytes) {
    assertThat(Orientation.of(bytes)).isBetween(1, 8);
    CodeText.of(bytes)
        .ifPresent(
            text -> {
              assertThat(text.lines()).hasSizeLessThanOrEqualTo(CodeText.MOST_LINES);
              assertThat(text.lines())
                  .allMatch(line -> line.length() <= CodeText.LONGEST_LINE)
                  .noneMatch(line -> line.indexOf('\u202E') >= 0);
            });
  }

  @Test
  void gives_an_answer_to_photos_and_programs_with_mistakes() {
    var random = new Random(20261130);
    for (int i = 0; i < 2000; i++) {
      var bytes =
          i % 2 == 0 ? Samples.photo(20, 10, 1 + i % 8) : "été = \u202E'x'\n".getBytes(UTF_8);
      for (int k = 0; k < 1 + i % 9; k++) {
        bytes[random.nextInt(Math.min(200, bytes.length))] = (byte) random.nextInt();
      }
      gives_an_answer_to_any_file(bytes);
    }
  }
}
