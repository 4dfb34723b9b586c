package org.preuve.devices.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecimationTest {

  private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  @Test
  void keeps_the_extremes_of_a_million_points_and_no_more_than_a_screen_shows() {
    var kept = new Decimation(START, START.plusSeconds(1000), 100, 1);
    for (int i = 1_000_000 - 1; i >= 0; i--) { // in any order
      var value = i == 123_456 ? 99 : i == 654_321 ? -99 : i % 10;
      kept.add("temp", START.plusMillis(i), value);
    }

    var points = kept.points("temp");

    assertThat(points).hasSizeLessThanOrEqualTo(200).hasSizeGreaterThan(100);
    assertThat(points).contains(new Point(START.plusMillis(123_456), 99));
    assertThat(points).contains(new Point(START.plusMillis(654_321), -99));
    assertThat(points).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @Test
  void leaves_out_what_is_outside_and_quantities_beyond_the_bound() {
    var kept = new Decimation(START, START.plusSeconds(10), 10, 1);

    assertThat(kept.add("temp", START.minusSeconds(1), 1)).isTrue();
    assertThat(kept.add("temp", START.plusSeconds(12), 1)).isTrue();
    assertThat(kept.add("temp", START, 1)).isTrue();
    assertThat(kept.add("hum", START, 1)).isFalse();

    assertThat(kept.points("temp")).containsExactly(new Point(START, 1));
    assertThat(kept.points("hum")).isEmpty();
    assertThat(kept.names()).containsExactly("temp");
  }

  @Test
  void finds_where_nothing_came() {
    var received = LongStream.rangeClosed(0, 100).filter(s -> s < 40 || s > 70).map(s -> s * 1000);

    var holes = Holes.of(received.toArray());

    assertThat(holes)
        .containsExactly(new Hole(1, Instant.ofEpochSecond(39), Instant.ofEpochSecond(71)));
    assertThat(Holes.of(new long[0])).isEmpty();
    assertThat(Holes.of(new long[] {1})).isEmpty();
  }
}
