package org.preuve.badges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportFormTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  @Test
  void takes_a_subject_and_words_and_says_what_is_wrong() {
    assertThat(ReportForm.of("PERSON", "Ce n’est pas moi.", "").problem()).isEmpty();
    assertThat(ReportForm.of("", "x", "").problem())
        .isEqualTo(Optional.of(ReportReason.REPORT_TOPIC));
    assertThat(ReportForm.of("OTHER", " ", "").problem())
        .isEqualTo(Optional.of(ReportReason.REPORT_TEXT));
    assertThat(ReportForm.of("OTHER", "x".repeat(2001), "").problem())
        .isEqualTo(Optional.of(ReportReason.REPORT_LONG));
    assertThat(ReportForm.of("OTHER", "x", "y".repeat(201)).problem())
        .isEqualTo(Optional.of(ReportReason.REPORT_LONG));
  }

  @Test
  void keeps_lines_and_nothing_that_nobody_sees() {
    assertThat(ReportForm.of("OTHER", " a\r\nb\u202e\u0000c ", "").said()).isEqualTo("a\nbc");
  }

  @Test
  void one_address_waits_after_five_and_no_other_does() {
    var attempts = new ReportAttempts();
    for (var i = 0; i < ReportAttempts.MOST; i++) {
      assertThat(attempts.take("192.0.2.1", NOON)).isEmpty();
    }

    assertThat(attempts.take("192.0.2.1", NOON)).isPresent();
    assertThat(attempts.take("192.0.2.2", NOON)).isEmpty();
    assertThat(attempts.take("192.0.2.1", NOON.plusSeconds(3601))).isEmpty();
  }
}
