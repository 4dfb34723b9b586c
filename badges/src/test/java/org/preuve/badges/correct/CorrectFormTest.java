package org.preuve.badges.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Level;
import org.preuve.badges.award.Given;

class CorrectFormTest {

  private static final List<Level> OLD =
      List.of(new Level("Bronze", "Bronze", ""), new Level("Argent", "Silver", ""));
  private static final List<Level> NEW =
      List.of(
          new Level("Participant", "Participant", ""),
          new Level("Bronze", "Bronze", ""),
          new Level("Argent", "Silver", ""));

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

    assertThat(said(null, null).given(before, OLD, OLD)).isEqualTo(before);
    assertThat(said("", "").given(before, OLD, OLD)).isEqualTo(new Given("a", 0, ""));
    assertThat(said("Bronze", "https://b.example/").given(before, OLD, OLD))
        .isEqualTo(new Given("a", 1, "https://b.example/"));
    assertThat(said("Platine", null).given(before, OLD, OLD).level()).isEqualTo(-1);
    assertThat(said("Or", "http://b.example/").problem()).contains(CorrectReason.CORRECT_LINK);
    assertThat(said("", "").silent().given(before, OLD, OLD)).isEqualTo(before);
  }

  /** The second level of a version may be the third of the next: what was chosen is signed. */
  @Test
  void a_level_stays_what_it_is_called_in_another_version() {
    var silver = new Given("a", 2, "");
    var gone = List.of(new Level("Bronze", "Bronze", ""));

    assertThat(said("Argent", null).given(silver, OLD, NEW).level()).isEqualTo(3);
    assertThat(said("Bronze", null).given(silver, OLD, NEW).level()).isEqualTo(2);
    assertThat(said(null, null).given(silver, OLD, NEW).level()).isEqualTo(3);
    assertThat(said("Argent", null).given(silver, OLD, gone).level()).isEqualTo(-1);
    assertThat(said(null, null).given(silver, OLD, List.of()).level()).isEqualTo(-1);
    assertThat(said("", null).given(silver, OLD, List.of()).level()).isZero();
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
