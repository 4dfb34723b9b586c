package org.preuve.lti.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {

  private static final String EMOJI = "\ud83d\ude00";

  @ParameterizedTest
  @ValueSource(strings = {"", "acquis", "x < y & z", "0123456789"})
  void leaves_what_fits_as_it_is(String text) {
    assertThat(CommentText.of(text, 10)).isEqualTo(text);
  }

  @Test
  void says_that_it_was_cut() {
    assertThat(CommentText.of("Plan clair et mené.", 10)).isEqualTo("Plan clai…");
    assertThat(CommentText.of("Plan clai et mené.", 11)).isEqualTo("Plan clai…");
  }

  @Test
  void never_cuts_a_character_in_two() {
    for (int longest = 3; longest < 12; longest++) {
      var cut = CommentText.of("ab" + EMOJI + "e\u0301" + EMOJI.repeat(9), longest);
      assertThat(cut.length()).isLessThanOrEqualTo(longest);
      assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(cut)
          .endsWith("…")
          .doesNotContain("e…");
    }
  }
}
