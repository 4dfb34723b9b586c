package org.preuve.devices.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.preuve.devices.chart.Numbers;
import org.preuve.devices.check.Observed;
import org.preuve.devices.check.Observed.Asked;
import org.preuve.devices.check.Observed.Reading;
import org.preuve.devices.check.Observed.Restart;
import org.preuve.devices.check.Observed.Series;
import org.preuve.devices.check.TimeWord;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.telemetry.SenmlRecord;

/** What samples show, as checks ask for it. */
final class Observation {

  private Observation() {}

  /** Of at least one sample, sorted by boot and number. */
  static Observed of(List<Sample> samples, AssuranceLevel level, List<Asked> challenges) {
    var summary = WindowSummary.of(samples);
    return of(samples, summary, summary.times().outcome(), level, challenges);
  }

  /** The same as it was before it counted how late messages are. */
  static Observed before(List<Sample> samples, AssuranceLevel level, List<Asked> challenges) {
    var summary = WindowSummary.of(samples);
    return of(samples, summary, summary.times().ofSpan(), level, challenges);
  }

  private static Observed of(
      List<Sample> samples,
      WindowSummary summary,
      TimeCheck.Outcome outcome,
      AssuranceLevel level,
      List<Asked> challenges) {
    var times = summary.times();
    return new Observed(
        times.measured(),
        times.received(),
        TimeWord.valueOf(outcome.name()),
        summary.interval(),
        samples.stream().map(Sample::at).toList(),
        samples.stream().map(sample -> sample.message().receivedAt()).toList(),
        restarts(samples),
        series(samples),
        challenges,
        level.number());
  }

  private static List<Restart> restarts(List<Sample> samples) {
    var restarts = new ArrayList<Restart>();
    for (int i = 1; i < samples.size(); i++) {
      var before = samples.get(i - 1);
      var after = samples.get(i);
      if (before.claims().bootcount() != after.claims().bootcount()) {
        restarts.add(new Restart(before.at(), after.at(), after.message().receivedAt()));
      }
    }
    return restarts;
  }

  private static TreeMap<String, Series> series(List<Sample> samples) {
    var series = new TreeMap<String, Series>();
    for (var sample : samples) {
      for (var one : sample.claims().records()) {
        one.number().ifPresent(value -> add(series, sample.at(), one, value));
      }
    }
    series.values().forEach(one -> one.readings().sort(Comparator.comparing(Reading::at)));
    return series;
  }

  private static void add(
      TreeMap<String, Series> series, Instant message, SenmlRecord one, double value) {
    var at = message.plusMillis(one.seconds().movePointRight(3).longValue());
    series
        .computeIfAbsent(one.name(), n -> new Series(Numbers.unit(one.unit()), new ArrayList<>()))
        .readings()
        .add(new Reading(at, value));
  }
}
