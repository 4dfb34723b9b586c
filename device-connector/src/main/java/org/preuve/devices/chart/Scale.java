package org.preuve.devices.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Round numbers and times for the axes. */
final class Scale {

  private static final long[] SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800, 604_800
  };

  private Scale() {}

  /** Round values that enclose {@code least} and {@code most}, about {@code wanted} of them. */
  static double[] values(double least, double most, int wanted) {
    var span = most - least;
    if (span <= 0) {
      span = Math.max(Math.abs(most), 1) / 10;
    }
    var rough = span / (wanted - 1);
    var power = Math.pow(10, Math.floor(Math.log10(rough)));
    var step =
        power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
    var first = Math.floor(least / step);
    var last = Math.max(Math.ceil(most / step), first + 1);
    var values = new double[(int) (last - first) + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = (first + i) * step;
    }
    return values;
  }

  /** Round times from {@code from} to {@code to}, at most {@code wanted}. */
  static List<Instant> times(Instant from, Instant to, int wanted, ZoneId zone) {
    var step = step(Duration.between(from, to).toSeconds(), wanted);
    var offset = zone.getRules().getOffset(from).getTotalSeconds();
    var first = from.getNano() > 0 ? from.getEpochSecond() + 1 : from.getEpochSecond();
    var times = new ArrayList<Instant>();
    for (long at = Math.floorDiv(from.getEpochSecond() + offset + step - 1, step) * step - offset;
        at <= to.getEpochSecond();
        at += step) {
      if (at >= first) {
        times.add(Instant.ofEpochSecond(at));
      }
    }
    return times;
  }

  /** A round number of seconds of which at most {@code wanted} fit into {@code seconds}. */
  static long step(long seconds, int wanted) {
    for (var step : SECONDS) {
      if (seconds / step < wanted) {
        return step;
      }
    }
    return Math.max(1, seconds / wanted);
  }
}
