package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leaves out points that would fall on each other; extremes always stay. */
final class Thinning {

  private Thinning() {}

  /** The smallest and the largest point of each of {@code slots} equal times, in order. */
  static List<Point> of(List<Point> points, Instant from, Instant to, int slots) {
    if (points.size() <= 2 * slots) {
      return points;
    }
    var span = Math.max(1, Duration.between(from, to).toMillis());
    var kept = new ArrayList<Point>();
    for (int i = 0; i < points.size(); ) {
      var slot = slot(points.get(i), from, span, slots);
      var least = i;
      var most = i;
      for (; i < points.size() && slot(points.get(i), from, span, slots) == slot; i++) {
        least = points.get(i).value() < points.get(least).value() ? i : least;
        most = points.get(i).value() > points.get(most).value() ? i : most;
      }
      kept.add(points.get(Math.min(least, most)));
      if (least != most) {
        kept.add(points.get(Math.max(least, most)));
      }
    }
    return kept;
  }

  private static long slot(Point point, Instant from, long span, int slots) {
    return Duration.between(from, point.at()).toMillis() * slots / span;
  }
}
