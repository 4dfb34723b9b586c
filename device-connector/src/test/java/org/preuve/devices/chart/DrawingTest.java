package org.preuve.devices.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static final Instant START = Instant.parse("2026-06-01T12:10:00Z");

  @Test
  void draws_a_gap_as_a_hole_between_two_lines() {
    var hole = new Hole(1, START.plusSeconds(600), START.plusSeconds(700));
    var series = new Series("temp", "°C", points(0, 600, 700, 1800), List.of(hole));

    var drawing = Drawing.wide(series, Locale.FRENCH, ZoneOffset.UTC);

    assertThat(drawing.lines()).hasSize(2);
    assertThat(drawing.holes()).hasSize(1).first().extracting(Drawing.Mark::number).isEqualTo(1);
    assertThat(drawing.lines().get(0)).startsWith("52.0,");
    assertThat(drawing.lines().get(1)).startsWith("360.0,").contains(" 844.0,");
  }

  @Test
  void writes_no_number_over_another() {
    var holes = new ArrayList<Hole>();
    for (int i = 0; i < 40; i++) {
      var from = START.plusSeconds(10 + 40L * i);
      holes.add(new Hole(i + 1, from, from.plusSeconds(20)));
    }
    var series = new Series("temp", "°C", points(0, 1800), holes);

    var small = Drawing.small(series, Locale.FRENCH, ZoneOffset.UTC).holes();
    var middles =
        small.stream()
            .filter(Drawing.Mark::numbered)
            .mapToDouble(mark -> Double.parseDouble(mark.middle()))
            .toArray();

    assertThat(small).hasSize(40).noneMatch(Drawing.Mark::measured);
    assertThat(middles.length).isBetween(8, 12);
    for (int i = 1; i < middles.length; i++) {
      assertThat(middles[i] - middles[i - 1]).isGreaterThanOrEqualTo(27.9);
    }
  }

  @Test
  void writes_the_length_of_a_hole_where_there_is_room() {
    var near = List.of(hole(1, 100), hole(2, 140), hole(3, 1400));
    var drawing =
        Drawing.wide(
            new Series("temp", "°C", points(0, 1800), near), Locale.FRENCH, ZoneOffset.UTC);

    assertThat(drawing.holes())
        .extracting(Drawing.Mark::measured)
        .containsExactly(true, false, true);
  }

  @Test
  void writes_no_length_that_the_edge_cuts() {
    var drawing =
        Drawing.wide(
            new Series("temp", "°C", points(0, 1800), List.of(hole(1, 0), hole(2, 1780))),
            Locale.FRENCH,
            ZoneOffset.UTC);

    assertThat(drawing.holes()).extracting(Drawing.Mark::numbered).containsExactly(true, true);
    assertThat(drawing.holes()).extracting(Drawing.Mark::measured).containsExactly(false, false);
  }

  private static Hole hole(int number, int seconds) {
    return new Hole(number, START.plusSeconds(seconds), START.plusSeconds(seconds + 20));
  }

  @Test
  void labels_round_values_and_times() {
    var drawing =
        Drawing.wide(
            new Series("temp", "°C", points(0, 1800), List.of()), Locale.FRENCH, ZoneOffset.UTC);

    assertThat(drawing.times()).extracting(Drawing.Label::text).contains("12:10", "12:15", "12:40");
    assertThat(drawing.values()).extracting(Drawing.Label::text).contains("20", "22");
  }

  @Test
  void draws_a_constant_and_a_single_point() {
    var single = new Series("a", "", List.of(new Point(START, 0)), List.of());

    assertThat(Drawing.small(single, Locale.ENGLISH, ZoneOffset.UTC).lines())
        .hasSize(1)
        .noneMatch(line -> line.contains("NaN"));
  }

  @Test
  void thins_out_but_keeps_extremes() {
    var points = new ArrayList<Point>();
    for (int i = 0; i < 100_000; i++) {
      points.add(new Point(START.plusMillis(i), i == 54_321 ? 99 : i % 7));
    }

    var kept = Thinning.of(points, START, START.plusMillis(99_999), 800);

    assertThat(kept).hasSizeLessThan(1700).anyMatch(point -> point.value() == 99);
  }

  @Test
  void has_a_row_per_slice_with_measurements() {
    var table = DataTable.of(new Series("temp", "°C", points(0, 1800), List.of()));

    assertThat(table.rows()).hasSizeLessThanOrEqualTo(13);
    assertThat(table.rows().stream().mapToLong(DataTable.Row::count).sum()).isEqualTo(361);
  }

  private static List<Point> points(int... bounds) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < bounds.length; i += 2) {
      for (int second = bounds[i]; second <= bounds[i + 1]; second += 5) {
        points.add(new Point(START.plusSeconds(second), 20 + 2 * Math.sin(second / 60.0)));
      }
    }
    return points;
  }
}
