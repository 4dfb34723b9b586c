package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.badges.BadgePages;
import org.preuve.web.page.Page;

class SummaryViewTest {

  private static final Page PAGE =
      new Page(BadgePages.PAGES, Locale.FRENCH, ZoneOffset.UTC, Optional.empty(), "/verify", "");

  @Test
  void shows_a_date_that_no_calendar_has_as_it_stands() {
    var signed = new SignedBadge().unsigned().put("validFrom", "2026-99-99T00:00:00Z");

    var summary = SummaryView.of(PAGE, signed, "https://preuve.example:8443");

    assertThat(summary.date()).isEqualTo("2026-99-99T00:00:00Z");
  }

  /** What a record lists as an achievement, its holder need not have. */
  @Test
  void a_record_is_called_by_its_own_name() {
    var record = new SignedBadge().unsigned().put("name", "Relevé");
    record.putArray("type").add("VerifiableCredential").add("ClrCredential");

    var summary = SummaryView.of(PAGE, record, "https://preuve.example:8443");

    assertThat(summary.name()).isEqualTo("Relevé");
  }
}
