package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "100, PT10M, PT10M",
    "100, PT0.2S, PT0.2S",
    "10, PT15S, PT1.5S",
    "10, PT1M, PT6S",
    "10, PT10M, PT10M",
    "10, PT2S, PT0.5S",
    "1, PT0.2S, PT0.2S",
    "300, PT2S, PT6S",
    "1000, PT0.25S, PT0.25S",
    "1000, PT0.5S, PT0.5S",
  })
  void a_pause_is_part_of_the_usual_one_and_never_next_to_nothing(
      int percent, Duration usual, Duration pause) {
    assertThat(new RoundsConfig(percent).pause(usual)).isEqualTo(pause);
  }
}
