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
  void counts_and_averages_all_points_and_not_the_extremes_alone() {
    var kept = new Decimation(START, START.plusSeconds(1000), 10, 1);
    for (int i = 0; i < 100_000; i++) {
      kept.add("temp", START.plusMillis(10L * i), i % 10_000 == 5_000 ? 90 : 20);
    }

    var rows = kept.table("temp").rows();

    assertThat(rows.stream().mapToLong(DataTable.Row::count).sum()).isEqualTo(100_000);
    assertThat(rows).allMatch(row -> row.mean() < 20.1);
    assertThat(rows).anyMatch(row -> row.most() == 90).allMatch(row -> row.least() == 20);
    assertThat(kept.table("hum").rows()).isEmpty();
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

    assertThat(holes.longest())
        .containsExactly(new Hole(1, Instant.ofEpochSecond(39), Instant.ofEpochSecond(71)));
    assertThat(holes.all()).isEqualTo(1);
    assertThat(Holes.of(new long[0]).all()).isZero();
    assertThat(Holes.of(new long[] {1}).all()).isZero();
  }

  @Test
  void counts_all_times_in_which_nothing_came_and_marks_the_longest() {
    var received = LongStream.range(0, 1000).map(i -> i * 1000 + i / 10 * 60_000);

    var holes = Holes.of(received.toArray());

    assertThat(holes.all()).isEqualTo(99);
    assertThat(holes.longest()).hasSize(24);
  }
}
