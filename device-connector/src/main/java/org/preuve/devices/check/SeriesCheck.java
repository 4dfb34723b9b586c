package org.preuve.devices.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.preuve.devices.check.Observed.Reading;

/** Requirements on the values of a series. */
final class SeriesCheck {

  private SeriesCheck() {}

  static Result range(Rule rule, Observed w) {
    var readings = readings(rule, w);
    if (readings.isEmpty()) {
      return Result.unseen(rule, "NO_SERIES", List.of());
    }
    return Result.by(rule, List.of(least(readings), most(readings)), outside(rule, readings));
  }

  static Result varies(Rule rule, Observed w) {
    var readings = readings(rule, w);
    if (readings.isEmpty()) {
      return Result.unseen(rule, "NO_SERIES", List.of());
    }
    if (readings.size() < 2) {
      return Result.unseen(rule, "TOO_FEW", List.of());
    }
    var spread = new BigDecimal(most(readings)).subtract(new BigDecimal(least(readings)));
    var found = List.of(spread.signum() == 0 ? "0" : spread.toPlainString());
    var flat = spread.doubleValue() < rule.floor();
    return flat
        ? Result.missed(
            rule,
            found,
            List.of(new Interval(readings.get(0).at(), readings.get(readings.size() - 1).at())))
        : Result.met(rule, found);
  }

  /**
   * When the series was measured, each moment once, or the messages were made where the rule names
   * none.
   */
  static List<Instant> times(Rule rule, Observed w) {
    return rule.series().isEmpty()
        ? w.messages()
        : readings(rule, w).stream().map(Reading::at).distinct().toList();
  }

  private static List<Reading> readings(Rule rule, Observed w) {
    var series = w.series().get(rule.series());
    return series == null ? List.of() : series.readings();
  }

  /** Runs of values outside, from the first to the last of each. */
  private static List<Interval> outside(Rule rule, List<Reading> readings) {
    var low = rule.least() == null ? Double.NEGATIVE_INFINITY : rule.floor();
    var runs = new ArrayList<Interval>();
    var before = false;
    for (var reading : readings) {
      var out = reading.value() < low || reading.value() > rule.ceiling();
      if (out && before) {
        var run = runs.remove(runs.size() - 1);
        runs.add(new Interval(run.from(), reading.at()));
      } else if (out) {
        runs.add(new Interval(reading.at(), reading.at()));
      }
      before = out;
    }
    return runs;
  }

  static String least(List<Reading> readings) {
    return exact(readings.stream().mapToDouble(Reading::value).min().orElseThrow());
  }

  static String most(List<Reading> readings) {
    return exact(readings.stream().mapToDouble(Reading::value).max().orElseThrow());
  }

  private static String exact(double number) {
    var exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
