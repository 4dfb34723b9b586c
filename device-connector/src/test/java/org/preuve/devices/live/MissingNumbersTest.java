package org.preuve.devices.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingNumbersTest {

  private final MissingNumbers numbers = new MissingNumbers();

  @Test
  void counts_what_is_missing_in_each_boot_in_whatever_order_they_come() {
    for (var number : new long[] {70, 78, 71, 72}) {
      numbers.take(3, number);
    }
    numbers.take(4, 0);
    numbers.take(4, 1);

    assertThat(numbers.sum()).isEqualTo(5);
  }

  @Test
  void never_counts_past_the_largest_number() {
    for (var boot = 0; boot < 3; boot++) {
      numbers.take(boot, 0);
      numbers.take(boot, Long.MAX_VALUE);
    }

    assertThat(numbers.sum()).isEqualTo(Long.MAX_VALUE);
  }
}
