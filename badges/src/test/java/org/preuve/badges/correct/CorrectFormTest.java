package org.preuve.badges.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.badges.award.Given;

class CorrectFormTest {

  @Test
  void asks_for_badges_an_action_and_a_reason() {
    assertThat(form(List.of(), "SUSPEND", "x", "", "").problem())
        .contains(CorrectReason.CORRECT_NOTHING);
    assertThat(form(List.of("a"), "DELETE", "x", "", "").problem())
        .contains(CorrectReason.CORRECT_ACTION);
    assertThat(form(List.of("a"), "REVOKE", " ", "", "").problem())
        .contains(CorrectReason.CORRECT_REASON);
    assertThat(form(List.of("a"), "REVOKE", "x", "", "").problem()).isEmpty();
  }

  @Test
  void has_bounds() {
    var many = IntStream.range(0, 201).mapToObj(Integer::toString).toList();

    assertThat(form(many, "SUSPEND", "x", "", "").problem())
        .contains(CorrectReason.CORRECT_TOO_MANY);
    assertThat(form(List.of("a"), "SUSPEND", "x".repeat(1001), "", "").problem())
        .contains(CorrectReason.CORRECT_REASON);
    assertThat(form(List.of("a"), "SUSPEND", "x", "x".repeat(1001), "").problem())
        .contains(CorrectReason.CORRECT_LONG);
    assertThat(form(List.of("a"), "REISSUE", "x", "", "x".repeat(2001)).problem())
        .contains(CorrectReason.CORRECT_LONG);
  }

  /** Nothing that was sent is not the same as no words. */
  @Test
  void an_emptied_field_takes_the_words_away() {
    assertThat(form(List.of("a"), "REISSUE", "x", "", null).narrative()).isEmpty();
    assertThat(form(List.of("a"), "REISSUE", "x", "", " ").narrative()).contains("");
    assertThat(form(List.of("a"), "REISSUE", "x", "", "é ").narrative()).contains("é");
  }

  /** A level and evidence that nobody was asked about stay as they are. */
  @Test
  void level_and_evidence_change_where_there_was_a_field() {
    var before = new Given("a", 2, "https://forge.example/p");

    assertThat(said(null, null).given(before)).isEqualTo(before);
    assertThat(said("", "").given(before)).isEqualTo(new Given("a", 0, ""));
    assertThat(said("1", "https://b.example/").given(before))
        .isEqualTo(new Given("a", 1, "https://b.example/"));
    assertThat(said("-1", null).given(before).level()).isEqualTo(-1);
    assertThat(said("1", "http://b.example/").problem()).contains(CorrectReason.CORRECT_LINK);
  }

  private static CorrectForm said(@Nullable String level, @Nullable String link) {
    return CorrectForm.of(List.of("a"), "REISSUE", "x", "", null, level, link, "");
  }

  private static CorrectForm form(
      List<String> awards,
      String action,
      String reason,
      String message,
      @Nullable String narrative) {
    return CorrectForm.of(awards, action, reason, message, narrative, null, null, "");
  }
}
