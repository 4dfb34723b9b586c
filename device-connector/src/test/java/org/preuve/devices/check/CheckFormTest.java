package org.preuve.devices.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFormTest {

  @Test
  void reads_what_is_filled_in_and_nothing_else() {
    var form =
        form(
            Map.of(
                "uptime.least", "30",
                "gap.most", " 12,5 ",
                "range2.series", "temp",
                "range2.least", "−5",
                "rate.least", "6"));

    assertThat(form.refusal()).isEmpty();
    assertThat(form.read().rules())
        .containsExactly(
            RuleCheckTest.rule(CheckKind.UPTIME, "30", null),
            RuleCheckTest.rule(CheckKind.RATE, "6", null),
            RuleCheckTest.rule(CheckKind.GAP, null, "12.5"),
            RuleCheckTest.named(CheckKind.RANGE, "temp", "-5", null));
  }

  @ParameterizedTest
  @CsvSource({
    "uptime.least, 0, CHECK_NUMBER",
    "uptime.least, 44641, CHECK_NUMBER",
    "uptime.least, 1e3, CHECK_NUMBER",
    "uptime.least, thirty, CHECK_NUMBER",
    "gap.most, -1, CHECK_NUMBER",
    "level.least, 5, CHECK_NUMBER",
    "challenge.least, 1.5, CHECK_NUMBER",
    "restart.least, 1, CHECK_NUMBER",
    "rate.series, temp, CHECK_NUMBER",
    "range1.least, 5, CHECK_SERIES",
    "varies1.least, 0.5, CHECK_SERIES"
  })
  void refuses_what_makes_no_requirement(String field, String text, CheckReason reason) {
    assertThat(form(Map.of(field, text)).refusal()).contains(reason);
  }

  @Test
  void refuses_no_title_no_requirement_a_strange_name_and_swapped_bounds() {
    assertThat(form(Map.of("title", " ", "gap.most", "5")).refusal())
        .contains(CheckReason.CHECK_TITLE);
    assertThat(form(Map.of("title", "x".repeat(121), "gap.most", "5")).refusal())
        .contains(CheckReason.CHECK_TITLE);
    assertThat(form(Map.of()).refusal()).contains(CheckReason.CHECK_EMPTY);
    assertThat(form(Map.of("range1.series", "my temp", "range1.least", "1")).refusal())
        .contains(CheckReason.CHECK_SERIES);
    assertThat(
            form(Map.of("range1.series", "t", "range1.least", "2", "range1.most", "1")).refusal())
        .contains(CheckReason.CHECK_RANGE);
  }

  private static CheckForm form(Map<String, String> fields) {
    var sent = new HashMap<String, String[]>();
    sent.put("title", new String[] {"Serre"});
    fields.forEach((name, text) -> sent.put(name, new String[] {text}));
    return CheckForm.of(sent);
  }
}
