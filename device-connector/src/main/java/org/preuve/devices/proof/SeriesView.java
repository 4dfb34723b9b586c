package org.preuve.devices.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.devices.Quantities;
import org.preuve.devices.chart.DataTable;
import org.preuve.devices.chart.Drawing;
import org.preuve.devices.chart.Hole;
import org.preuve.devices.chart.Numbers;
import org.preuve.devices.chart.Point;
import org.preuve.devices.chart.Series;
import org.preuve.devices.check.ChecksView;
import org.preuve.web.page.Page;

/**
 * One chart with its table.
 *
 * @param label name of the quantity
 * @param least smallest value with its unit
 * @param most largest value with its unit
 * @param clock whose clock its times come from, in words
 */
public record SeriesView(
    String label,
    String unit,
    String least,
    String most,
    Drawing wide,
    Drawing small,
    DataTable table,
    Series series,
    String clock) {

  private static final int MOST = 3;

  /** More cannot be told apart; the table has all. */
  private static final int MOST_MARKS = 24;

  /** Charts of the first three numeric quantities, by name. */
  static List<SeriesView> of(
      Page page, List<Sample> samples, WindowSummary summary, List<ChecksView.Mark> marks) {
    var byName = new LinkedHashMap<String, List<Point>>();
    var units = new LinkedHashMap<String, String>();
    for (var sample : samples) {
      for (var record : sample.claims().records()) {
        var millis = record.seconds().movePointRight(3).longValue();
        record
            .number()
            .ifPresent(
                value -> {
                  byName
                      .computeIfAbsent(record.name(), n -> new ArrayList<>())
                      .add(new Point(sample.at().plusMillis(millis), value));
                  units.putIfAbsent(record.name(), Numbers.unit(record.unit()));
                });
      }
    }
    return byName.entrySet().stream()
        .limit(MOST)
        .map(entry -> view(page, entry, units, summary, marks))
        .toList();
  }

  private static SeriesView view(
      Page page,
      Map.Entry<String, List<Point>> entry,
      Map<String, String> units,
      WindowSummary summary,
      List<ChecksView.Mark> marks) {
    entry.getValue().sort((a, b) -> a.at().compareTo(b.at()));
    var unit = units.getOrDefault(entry.getKey(), "");
    var series =
        new Series(
            entry.getKey(),
            unit,
            entry.getValue(),
            holes(summary.gaps()),
            marks(entry.getKey(), marks));
    var clock = page.t("chart.clock." + summary.times().outcome());
    return of(page, series, DataTable.of(series), clock);
  }

  /**
   * One series in words and lines.
   *
   * @param table of all that was measured, also of what is not drawn
   */
  public static SeriesView of(Page page, Series series, DataTable table, String clock) {
    var unit = series.unit();
    return new SeriesView(
        Quantities.label(page, series.name()),
        unit,
        value(page, series.least(), unit),
        value(page, series.most(), unit),
        Drawing.wide(series, page.locale(), page.zone()),
        Drawing.small(series, page.locale(), page.zone()),
        table,
        series,
        clock);
  }

  private static List<Hole> holes(List<Gap> gaps) {
    var holes = new ArrayList<Hole>();
    for (var gap : gaps) {
      holes.add(new Hole(holes.size() + 1, gap.from(), gap.to()));
    }
    return holes;
  }

  private static List<Hole> marks(String name, List<ChecksView.Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.series().isEmpty() || mark.series().equals(name))
        .limit(MOST_MARKS)
        .map(mark -> new Hole(mark.number(), mark.interval().from(), mark.interval().to()))
        .toList();
  }

  /** An end, {@code 14:05:09}; with its day when it is another one than that of the beginning. */
  public static String end(Page page, Instant from, Instant to) {
    var day = page.date(to);
    return day.equals(page.date(from)) ? page.seconds(to) : day + " " + page.seconds(to);
  }

  /** A slice of the table; with its days when the chart has several. */
  public String slice(Page page, DataTable.Row row) {
    var from = page.seconds(row.from());
    return page.date(series.from()).equals(page.date(series.to()))
        ? from + " – " + page.seconds(row.to())
        : page.date(row.from()) + " " + from + " – " + end(page, row.from(), row.to());
  }

  /** Number and unit, kept together. */
  public static String value(Page page, double value, String unit) {
    var number = Numbers.shown(value, page.locale());
    return unit.isEmpty() ? number : number + "\u00a0" + unit;
  }
}
