package org.preuve.devices.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.preuve.devices.proof.Window;

class ChartMovesTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static Window window(long from, long to) {
    return new Window(NOON.plusSeconds(from), NOON.plusSeconds(to));
  }

  @Test
  void looks_closer_and_wider_around_the_middle_and_moves_by_half() {
    var moves = new ChartMoves(window(0, 100), NOON.plusSeconds(1000));

    assertThat(moves.nearer()).isEqualTo(window(25, 75));
    assertThat(moves.wider()).isEqualTo(window(-50, 150));
    assertThat(moves.earlier()).isEqualTo(window(-50, 50));
    assertThat(moves.later()).isEqualTo(window(50, 150));
  }

  @Test
  void never_looks_into_the_future_nor_beyond_a_month_nor_below_ten_seconds() {
    var newest = new ChartMoves(window(0, 100), NOON.plusSeconds(100));
    assertThat(newest.later()).isEqualTo(window(0, 100));
    assertThat(newest.wider()).isEqualTo(window(-100, 100));
    assertThat(new ChartMoves(window(0, 12), NOON.plusSeconds(60)).nearer())
        .isEqualTo(window(1, 11));
    var month = new Window(NOON.minus(Duration.ofDays(30)), NOON);
    assertThat(new ChartMoves(month, NOON).wider().from())
        .isEqualTo(NOON.minus(Duration.ofDays(31)));
  }
}
