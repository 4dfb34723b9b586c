package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart as lengths of an SVG; the template only writes them down.
 *
 * @param width of the view box
 * @param height of the view box
 * @param left x of the first measurement
 * @param right x of the last one
 * @param top y of the largest value
 * @param bottom y of the smallest value
 * @param values labels of the vertical axis
 * @param times labels of the horizontal axis
 * @param holes times without measurements
 * @param marks times in which a requirement is not met
 * @param lines polylines between holes, {@code x,y x,y …}
 */
public record Drawing(
    int width,
    int height,
    int left,
    int right,
    int top,
    int bottom,
    List<Label> values,
    List<Label> times,
    List<Mark> holes,
    List<Mark> marks,
    List<String> lines) {

  private static final int NARROW = 360;
  private static final int NUMBER_ROOM = 28;
  private static final int LENGTH_ROOM = 120;

  /** A word at a place on an axis. */
  public record Label(String at, String text) {}

  /**
   * A hole from {@code x} on.
   *
   * @param numbered whether its number has room beside that of the mark before
   * @param measured whether its length has room too
   */
  public record Mark(
      String x,
      String width,
      String end,
      String middle,
      int number,
      Duration length,
      boolean numbered,
      boolean measured) {}

  /** The drawing for screens from 768 px on. */
  public static Drawing wide(Series series, Locale locale, ZoneId zone) {
    return new Plot(series, 860, 300, 52, 844, 30, 270).draw(5, 7, locale, zone);
  }

  /** The drawing for phones. */
  public static Drawing small(Series series, Locale locale, ZoneId zone) {
    return new Plot(series, NARROW, 250, 44, 350, 30, 220).draw(5, 3, locale, zone);
  }

  private record Plot(
      Series series, int width, int height, int left, int right, int top, int bottom) {

    Drawing draw(int valueLabels, int timeLabels, Locale locale, ZoneId zone) {
      var scale = Scale.values(series.least(), series.most(), valueLabels);
      var low = scale[0];
      var high = scale[scale.length - 1];
      var values = new ArrayList<Label>();
      for (var value : scale) {
        values.add(new Label(text(y(value, low, high)), Numbers.shown(value, locale)));
      }
      var pattern = DateTimeFormatter.ofPattern(pattern(), locale);
      var times =
          Scale.times(series.from(), series.to(), timeLabels, zone).stream()
              .map(at -> new Label(text(x(at)), pattern.format(at.atZone(zone))))
              .toList();
      return new Drawing(
          width,
          height,
          left,
          right,
          top,
          bottom,
          List.copyOf(values),
          times,
          marks(series.holes()),
          marks(series.marks()),
          lines(low, high));
    }

    private String pattern() {
      var days = seconds() >= 2 * 86_400;
      return days ? "d/M HH:mm" : seconds() < 600 ? "HH:mm:ss" : "HH:mm";
    }

    /**
     * Numbers that would stand over each other are left out; the lists below the chart have all.
     */
    private List<Mark> marks(List<Hole> times) {
      var measured = width > NARROW && times.size() < 4;
      var marks = new ArrayList<Mark>();
      var taken = Double.NEGATIVE_INFINITY;
      for (var hole : times) {
        var middle = (x(hole.from()) + x(hole.to())) / 2;
        var numbered = middle - taken >= (measured ? LENGTH_ROOM : NUMBER_ROOM);
        marks.add(mark(hole, middle, numbered, numbered && measured && inside(middle)));
        taken = numbered ? middle : taken;
      }
      return List.copyOf(marks);
    }

    /** A length that stands half outside is cut, and cut it is another one. */
    private boolean inside(double middle) {
      return middle >= LENGTH_ROOM / 2.0 && middle <= width - LENGTH_ROOM / 2.0;
    }

    private Mark mark(Hole hole, double middle, boolean numbered, boolean measured) {
      var from = x(hole.from());
      var to = x(hole.to());
      return new Mark(
          text(from),
          text(Math.max(to - from, 1)),
          text(to),
          text(middle),
          hole.number(),
          Duration.between(hole.from(), hole.to()),
          numbered,
          measured);
    }

    private List<String> lines(double low, double high) {
      var lines = new ArrayList<String>();
      var start = 0;
      for (var hole : series.holes()) {
        var end = start;
        while (end < series.points().size()
            && !series.points().get(end).at().isAfter(hole.from())) {
          end++;
        }
        add(lines, series.points().subList(start, end), low, high);
        start = end;
      }
      add(lines, series.points().subList(start, series.points().size()), low, high);
      return List.copyOf(lines);
    }

    /** At most two points per unit of width: the smallest and the largest value there. */
    private void add(List<String> lines, List<Point> points, double low, double high) {
      if (points.isEmpty()) {
        return;
      }
      var line = new StringBuilder();
      for (var point : Thinning.of(points, series.from(), series.to(), right - left)) {
        line.append(text(x(point.at())))
            .append(',')
            .append(text(y(point.value(), low, high)))
            .append(' ');
      }
      lines.add(line.toString().strip());
    }

    private long seconds() {
      return Duration.between(series.from(), series.to()).toSeconds();
    }

    private double x(Instant at) {
      var span = Math.max(1, Duration.between(series.from(), series.to()).toMillis());
      var done = Duration.between(series.from(), at).toMillis();
      return left + (right - left) * Math.max(0, Math.min(1, (double) done / span));
    }

    private double y(double value, double low, double high) {
      return bottom - (bottom - top) * (value - low) / (high - low);
    }

    private static String text(double length) {
      return String.format(Locale.ROOT, "%.1f", length);
    }
  }
}
