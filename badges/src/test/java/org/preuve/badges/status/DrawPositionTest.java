package org.preuve.badges.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawPositionTest {

  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();

  @Test
  void gives_each_position_once() {
    var drawn =
        IntStream.range(0, 60)
            .mapToObj(i -> DrawPosition.of(1_000, taken::add).getAsInt())
            .toList();

    assertThat(drawn).doesNotHaveDuplicates().allMatch(p -> p >= 0 && p < 1_000);
  }

  @Test
  void says_that_a_list_is_full_and_ends() {
    IntStream.range(0, 4).forEach(taken::add);

    assertThat(DrawPosition.of(4, taken::add)).isEmpty();
  }

  @Test
  void gives_no_more_than_there_are_to_many_at_once() {
    var given =
        IntStream.range(0, 100)
            .parallel()
            .filter(i -> DrawPosition.of(4, taken::add).isPresent())
            .count();

    assertThat(given).isEqualTo(4);
  }
}
