package org.preuve.devices.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.web.page.Page;

class StatePillTest {

  private final Page page =
      new Page(DevicePages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  @ParameterizedTest
  @EnumSource(AssuranceLevel.class)
  void names_the_level_of_every_device_and_is_green_only_for_one_that_measures(
      AssuranceLevel level) {
    var pill = StatePill.of(page, "live", level);

    assertThat(pill.text()).contains("level " + level).contains("live");
    assertThat(pill.tone()).isEqualTo(level == AssuranceLevel.L0 ? "wip" : "ok");
  }

  @Test
  void says_first_that_a_simulator_is_one() {
    assertThat(StatePill.of(page, "live", AssuranceLevel.L0))
        .isEqualTo(new StatePill("wip", "simulated, level L0: live"));
  }

  @ParameterizedTest
  @CsvSource({
    "L0, quiet, wip",
    "L0, never, wip",
    "L0, revoked, no",
    "L2, quiet, ''",
    "L2, revoked, no"
  })
  void has_no_green_for_what_is_not_heard(AssuranceLevel level, String state, String tone) {
    assertThat(StatePill.of(page, state, level).tone()).isEqualTo(tone);
  }
}
