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
    assertThat(drawing.lines().get(1))
        .endsWith(drawing.lines().get(1).split(" ")[drawing.lines().get(1).split(" ").length - 1]);
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
