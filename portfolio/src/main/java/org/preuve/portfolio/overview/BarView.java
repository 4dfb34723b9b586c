package org.preuve.portfolio.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One segment per competency, in code order, on a width of 300.
 *
 * @param segments from left to right
 */
public record BarView(List<Segment> segments) {

  private static final double WIDTH = 300;
  private static final double GAP = 3;

  /**
   * One competency.
   *
   * @param style of its judgement
   * @param x left edge, SVG number
   * @param width SVG number
   */
  public record Segment(String style, String x, String width) {}

  static BarView of(List<String> styles) {
    double width = (WIDTH - GAP * (styles.size() - 1)) / styles.size();
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < styles.size(); i++) {
      segments.add(new Segment(styles.get(i), number(i * (width + GAP)), number(width)));
    }
    return new BarView(List.copyOf(segments));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
