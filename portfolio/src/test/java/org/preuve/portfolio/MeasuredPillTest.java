package org.preuve.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.Measured.How;
import org.preuve.web.page.Page;

class MeasuredPillTest {

  private final Page page =
      new Page(PortfolioPages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  @Test
  void names_the_level_of_what_a_device_measured() {
    assertThat(MeasuredPill.of(page, Optional.of(new Measured("L2", How.BY_DEVICE))))
        .isEqualTo(new MeasuredPill("ok", "measured by a device, level L2"));
  }

  @Test
  void is_never_green_for_a_simulator_and_says_so_first() {
    assertThat(MeasuredPill.of(page, Optional.of(new Measured("L0", How.SIMULATED))))
        .isEqualTo(new MeasuredPill("wip", "simulated, level L0: nothing was measured"));
  }

  @Test
  void is_red_for_a_document_that_was_altered_and_believes_no_level_of_it() {
    assertThat(MeasuredPill.of(page, Optional.of(Measured.altered())))
        .isEqualTo(
            new MeasuredPill("no", "altered measurements: not the document that was frozen"));
  }

  @Test
  void says_nothing_of_a_device_that_nobody_knows() {
    assertThat(MeasuredPill.of(page, Optional.empty()))
        .isEqualTo(new MeasuredPill("", "signed measurements"));
  }
}
