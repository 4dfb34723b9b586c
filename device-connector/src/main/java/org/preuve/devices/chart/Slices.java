package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.TreeMap;

/** Numbers as they come, in at most 12 equal slices of time; it grows with the slices only. */
final class Slices {

  private static final int MOST = 12;

  private final long step;
  private final TreeMap<Long, DoubleSummaryStatistics> slices = new TreeMap<>();

  /** Nothing yet; what is added lies between the two times. */
  Slices(Instant from, Instant to) {
    this.step = Scale.step(Duration.between(from, to).toSeconds(), MOST);
  }

  void add(Instant at, double value) {
    var slice = Math.floorDiv(at.getEpochSecond(), step);
    slices.computeIfAbsent(slice, s -> new DoubleSummaryStatistics()).accept(value);
  }

  /** The rows; slices without numbers have none. */
  DataTable table() {
    var rows = new ArrayList<DataTable.Row>();
    slices.forEach(
        (slice, numbers) ->
            rows.add(
                new DataTable.Row(
                    Instant.ofEpochSecond(slice * step),
                    Instant.ofEpochSecond((slice + 1) * step),
                    numbers.getCount(),
                    numbers.getMin(),
                    numbers.getAverage(),
                    numbers.getMax())));
    return new DataTable(rows);
  }
}
