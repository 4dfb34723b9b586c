package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ComputingTimeTest {

  @Test
  void ends_what_has_computed_too_long() {
    var time = new ComputingTime(Duration.ofMillis(20));

    assertThatThrownBy(
            () -> {
              for (long i = 0; i < Long.MAX_VALUE; i++) {
                time.check();
              }
            })
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void does_not_count_time_that_others_computed() throws InterruptedException {
    var time = new ComputingTime(Duration.ofSeconds(1));

    TimeUnit.MILLISECONDS.sleep(1500);

    assertThatCode(time::check).doesNotThrowAnyException();
  }
}
