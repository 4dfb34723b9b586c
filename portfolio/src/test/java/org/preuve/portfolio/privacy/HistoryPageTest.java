package org.preuve.portfolio.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.page.Page;

class HistoryPageTest {

  private static final Page PAGE =
      new Page(PortfolioPages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  @ParameterizedTest
  @CsvSource({"2026-11-30T20:13:32Z,30 November 2026", "last winter,last winter", "'',''"})
  void writes_a_date_of_another_installation_as_ours_and_leaves_other_words(
      String said, String shown) {
    assertThat(HistoryPage.when(PAGE, said)).startsWith(shown).doesNotContain("T20:13");
  }
}
