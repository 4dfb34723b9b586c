package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeviceRateTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final DeviceRate rate = new DeviceRate(10, 50);

  @Test
  void lets_a_backlog_through_at_once_and_no_more() {
    assertThat(taken("d1", 0)).isEqualTo(50);
    assertThat(taken("d1", SECOND / 100)).isZero();
  }

  @Test
  void slows_down_nobody_else() {
    taken("d1", 0);

    assertThat(taken("d2", 0)).isEqualTo(50);
  }

  @Test
  void lets_so_many_through_a_second_in_the_long_run() {
    taken("d1", 0);

    assertThat(taken("d1", SECOND)).isEqualTo(10);
    assertThat(taken("d1", 3 * SECOND)).isEqualTo(20);
  }

  @Test
  void never_lets_more_through_at_once_after_a_long_silence() {
    taken("d1", 0);

    assertThat(taken("d1", 3600 * SECOND)).isEqualTo(50);
  }

  @Test
  void counts_nothing_that_the_broker_has_kept_meanwhile() {
    rate.catchUp(true);
    assertThat(taken("d1", 0)).isEqualTo(200);

    rate.catchUp(false);

    assertThat(taken("d1", 0)).isEqualTo(50);
  }

  @Test
  void forgets_who_has_been_silent_longest() {
    taken("d1", 0);
    for (int i = 0; i < 10_000; i++) {
      rate.takes("other" + i, SECOND / 1000);
    }

    assertThat(taken("d1", SECOND / 1000)).isEqualTo(50);
  }

  /** How many of a flood at one moment. */
  private int taken(String device, long nanos) {
    int taken = 0;
    for (int i = 0; i < 200; i++) {
      taken += rate.takes(device, nanos) ? 1 : 0;
    }
    return taken;
  }
}
