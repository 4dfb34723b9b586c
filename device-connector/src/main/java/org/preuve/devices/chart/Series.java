package org.preuve.devices.chart;

import java.time.Instant;
import java.util.List;

/**
 * What one chart shows.
 *
 * @param name of the quantity, as the device names it
 * @param unit for people, {@code °C}; may be empty
 * @param points in order of time, at least one
 * @param holes in order of time
 * @param marks times in which a requirement is not met, numbered as in their table
 * @param from when the chart starts
 * @param to when it ends
 */
public record Series(
    String name,
    String unit,
    List<Point> points,
    List<Hole> holes,
    List<Hole> marks,
    Instant from,
    Instant to) {

  public Series {
    points = List.copyOf(points);
    holes = List.copyOf(holes);
    marks = List.copyOf(marks);
  }

  /** One that is as long as its points. */
  public Series(String name, String unit, List<Point> points, List<Hole> holes, List<Hole> marks) {
    this(name, unit, points, holes, marks, points.get(0).at(), points.get(points.size() - 1).at());
  }

  /** One in which nothing is marked. */
  public Series(String name, String unit, List<Point> points, List<Hole> holes) {
    this(name, unit, points, holes, List.of());
  }

  /** Smallest value. */
  public double least() {
    return points.stream().mapToDouble(Point::value).min().orElseThrow();
  }

  /** Largest value. */
  public double most() {
    return points.stream().mapToDouble(Point::value).max().orElseThrow();
  }
}
