package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;

/** The same data as a chart, as rows: at most 12 equal slices of time. */
public record DataTable(List<Row> rows) {

  private static final int MOST = 12;

  /** One slice. */
  public record Row(Instant from, Instant to, long count, double least, double mean, double most) {}

  /** The table of a series; slices without measurements have no row. */
  public static DataTable of(Series series) {
    var step = Scale.step(Duration.between(series.from(), series.to()).toSeconds(), MOST);
    var slices = new TreeMap<Long, DoubleSummaryStatistics>();
    for (var point : series.points()) {
      var slice = Math.floorDiv(point.at().getEpochSecond(), step);
      slices.computeIfAbsent(slice, s -> new DoubleSummaryStatistics()).accept(point.value());
    }
    var rows = new ArrayList<Row>();
    slices.forEach(
        (slice, numbers) ->
            rows.add(
                new Row(
                    Instant.ofEpochSecond(slice * step),
                    Instant.ofEpochSecond((slice + 1) * step),
                    numbers.getCount(),
                    numbers.getMin(),
                    numbers.getAverage(),
                    numbers.getMax())));
    return new DataTable(List.copyOf(rows));
  }
}
