package org.preuve.devices.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Times between messages in which nothing came. What was before the first message and after the
 * last one of a window is none of them.
 *
 * @param longest numbered, in order; of many the longest
 * @param all how many there are
 */
public record Holes(List<Hole> longest, int all) {

  /** More cannot be told apart. */
  private static final int MOST = 24;

  public Holes {
    longest = List.copyOf(longest);
  }

  /**
   * Times that are much longer than the usual one between two messages.
   *
   * @param received milliseconds since 1970, in any order
   */
  public static Holes of(long[] received) {
    var times = LongStream.of(received).sorted().toArray();
    var between = new long[Math.max(0, times.length - 1)];
    for (int i = 0; i < between.length; i++) {
      between[i] = times[i + 1] - times[i];
    }
    var inOrder = LongStream.of(between).sorted().toArray();
    var usual = inOrder.length == 0 ? 0 : inOrder[inOrder.length / 2];
    var holes = new ArrayList<Hole>();
    for (int i = 0; i < between.length; i++) {
      if (between[i] * 2 > Math.max(usual, 1000) * 5) {
        holes.add(new Hole(0, Instant.ofEpochMilli(times[i]), Instant.ofEpochMilli(times[i + 1])));
      }
    }
    return new Holes(numbered(holes), holes.size());
  }

  private static List<Hole> numbered(List<Hole> holes) {
    var longest =
        holes.stream()
            .sorted(
                Comparator.comparingLong(
                    (Hole hole) -> hole.from().toEpochMilli() - hole.to().toEpochMilli()))
            .limit(MOST)
            .sorted(Comparator.comparing(Hole::from))
            .toList();
    var numbered = new ArrayList<Hole>();
    for (var hole : longest) {
      numbered.add(new Hole(numbered.size() + 1, hole.from(), hole.to()));
    }
    return numbered;
  }
}
