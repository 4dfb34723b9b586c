package org.preuve.devices.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.preuve.devices.Quantities;
import org.preuve.devices.chart.Numbers;
import org.preuve.devices.proof.Sample;
import org.preuve.devices.telemetry.SenmlRecord;
import org.preuve.web.page.Page;

/** Last values with their small curves. */
final class LiveValues {

  private static final int MOST = 6;
  private static final double WIDTH = 120;
  private static final double TOP = 4;
  private static final double BOTTOM = 24;

  private LiveValues() {}

  static List<LiveView.Value> of(Page page, List<Sample> samples) {
    var numbers = new LinkedHashMap<String, List<Double>>();
    var last = new LinkedHashMap<String, SenmlRecord>();
    for (var sample : samples) {
      for (var record : sample.claims().records()) {
        record
            .number()
            .ifPresent(
                value -> numbers.computeIfAbsent(record.name(), n -> new ArrayList<>()).add(value));
        last.put(record.name(), record);
      }
    }
    return last.values().stream()
        .limit(MOST)
        .map(record -> value(page, record, numbers.getOrDefault(record.name(), List.of())))
        .toList();
  }

  private static LiveView.Value value(Page page, SenmlRecord record, List<Double> numbers) {
    var shown =
        record.number().map(value -> Numbers.shown(value, page.locale())).orElse(record.value());
    return new LiveView.Value(
        Quantities.label(page, record.name()), shown, Numbers.unit(record.unit()), curve(numbers));
  }

  private static String curve(List<Double> numbers) {
    if (numbers.size() < 2) {
      return "";
    }
    var least = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    var most = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    var span = most > least ? most - least : 1;
    var points = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      var x = WIDTH * i / (numbers.size() - 1);
      var y = BOTTOM - (BOTTOM - TOP) * (numbers.get(i) - least) / span;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return points.toString().strip();
  }
}
