package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of any number of points, in any order, the smallest and the largest of each of so many
 * equal times: what a screen can show; and counts and means of all of them for a table. It grows
 * with the width of the chart, not with the data.
 */
public final class Decimation {

  /** The smallest and the largest point of one time. */
  private record Slot(Point least, Point most) {

    Slot with(Point point) {
      return new Slot(
          point.value() < least.value() ? point : least,
          point.value() > most.value() ? point : most);
    }
  }

  /** What is kept of a quantity: points to be drawn, and all of them in sums. */
  private record Kept(@Nullable Slot[] slots, Slices slices) {}

  private final Instant from;
  private final Instant to;
  private final long span;
  private final int slots;
  private final int mostNames;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param slots equal times between {@code from} and {@code to}
   * @param mostNames quantities that are kept; those that come later are left out
   */
  public Decimation(Instant from, Instant to, int slots, int mostNames) {
    this.from = from;
    this.to = to;
    this.span = Math.max(1, Duration.between(from, to).toMillis());
    this.slots = slots;
    this.mostNames = mostNames;
  }

  /** Takes a point; one outside of the times is left out. False if there are too many names. */
  public boolean add(String name, Instant at, double value) {
    long slot = Math.floorDiv(Duration.between(from, at).toMillis() * slots, span);
    if (slot < 0 || slot > slots) {
      return true;
    }
    var own = kept.get(name);
    if (own == null) {
      if (kept.size() >= mostNames) {
        return false;
      }
      own = new Kept(new Slot[slots + 1], new Slices(from, to));
      kept.put(name, own);
    }
    own.slices().add(at, value);
    var point = new Point(at, value);
    var before = own.slots()[(int) slot];
    own.slots()[(int) slot] = before == null ? new Slot(point, point) : before.with(point);
    return true;
  }

  /** Quantities, in the order in which they came. */
  public Set<String> names() {
    return kept.keySet();
  }

  /** What is kept of a quantity, in order of time; at most two points for each time. */
  public List<Point> points(String name) {
    var points = new ArrayList<Point>();
    for (var slot : slots(name)) {
      if (slot != null) {
        points.add(slot.least());
        if (!slot.least().equals(slot.most())) {
          points.add(slot.most());
        }
      }
    }
    points.sort(Comparator.comparing(Point::at));
    return points;
  }

  /** All that was taken of a quantity, in slices of time. */
  public DataTable table(String name) {
    var own = kept.get(name);
    return own == null ? new DataTable(List.of()) : own.slices().table();
  }

  private @Nullable Slot[] slots(String name) {
    var own = kept.get(name);
    return own == null ? new Slot[0] : own.slots();
  }
}
