package org.preuve.badges.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void a_check_of_a_part_is_not_green() {
    assertThat(view(List.of(), whole(true)).style()).isEqualTo("ok");
    assertThat(view(List.of(), whole(false)).style()).isEqualTo("wip");
    assertThat(view(List.of(), new AwardLog.Outcome(2, false, Optional.of(1L))).style())
        .isEqualTo("no");
  }

  private static AwardLog.Outcome whole(boolean all) {
    return new AwardLog.Outcome(2, all, Optional.empty());
  }

  private static LogView view(List<LogRow> rows, AwardLog.Outcome check) {
    return LogView.of(PAGE, rows, Map.of(), id -> id, check);
  }
}
