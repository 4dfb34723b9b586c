package org.preuve.badges.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.BadgePages;
import org.preuve.web.page.Page;

class LogViewTest {

  private static final Page PAGE =
      new Page(BadgePages.PAGES, Locale.FRENCH, ZoneOffset.UTC, Optional.empty(), "/award-log", "");

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "[]", "{\"action\":\"FORGOTTEN\"}", "{\"at\":\"x\"}"})
  void names_a_row_that_cannot_be_read(String content) {
    var row = new LogRow(4, 7, content, LogCheck.NONE, "f".repeat(64));

    var shown = view(List.of(row), whole(true)).rows().get(0);

    assertThat(shown.number()).isEqualTo(4);
    assertThat(shown.read()).isFalse();
    assertThat(shown.action()).isEqualTo("ligne illisible");
  }

  @Test
  void only_what_was_recomputed_and_signed_is_green() {
    assertThat(view(List.of(), whole(true)).style()).isEqualTo("ok");
    assertThat(view(List.of(), whole(false)).style()).isEqualTo("wip");
    assertThat(view(List.of(), found(new AwardLog.Outcome(2, false, Optional.of(1L)))).style())
        .isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({"NONE,wip", "GOOD,ok", "UNREAD,wip", "FORGED,no", "TRUNCATED,no", "REWRITTEN,no"})
  void a_whole_chain_that_is_not_what_was_signed_is_not_green(
      Checkpoints.Witness witness, String style) {
    var found =
        new Checkpoints.Found(
            new AwardLog.Outcome(2, true, Optional.empty()), witness, 2, Optional.empty());

    assertThat(view(List.of(), found).style()).isEqualTo(style);
  }

  @Test
  void an_empty_log_raises_no_alarm_about_rows_that_it_does_not_have() {
    var empty =
        new Checkpoints.Found(
            new AwardLog.Outcome(0, true, Optional.empty()),
            Checkpoints.Witness.NONE,
            0,
            Optional.empty());

    assertThat(view(List.of(), empty).outcome()).contains("ne contient aucune ligne");
    assertThat(view(List.of(), empty).witness()).endsWith("encore été signé.");
    assertThat(view(List.of(), whole(true)).witness()).doesNotContain("0 lignes");
  }

  private static Checkpoints.Found whole(boolean all) {
    return found(new AwardLog.Outcome(2, all, Optional.empty()));
  }

  private static Checkpoints.Found found(AwardLog.Outcome chain) {
    return new Checkpoints.Found(chain, Checkpoints.Witness.GOOD, 2, Optional.empty());
  }

  private static LogView view(List<LogRow> rows, Checkpoints.Found found) {
    var signed = new LogView.Signed(Optional.empty(), Optional.empty(), Optional.empty());
    return LogView.of(PAGE, rows, Map.of(), id -> id, found, signed);
  }
}
