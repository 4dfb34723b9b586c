package org.preuve.devices.chart;

import java.time.Instant;
import java.util.List;

/** The same data as a chart, as rows: at most 12 equal slices of time. */
public record DataTable(List<Row> rows) {

  /** One slice. */
  public record Row(Instant from, Instant to, long count, double least, double mean, double most) {}

  public DataTable {
    rows = List.copyOf(rows);
  }

  /** The table of a series of which no point was left out. */
  public static DataTable of(Series series) {
    var slices = new Slices(series.from(), series.to());
    series.points().forEach(point -> slices.add(point.at(), point.value()));
    return slices.table();
  }
}
