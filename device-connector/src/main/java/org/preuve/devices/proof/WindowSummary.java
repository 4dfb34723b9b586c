package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a window of messages shows.
 *
 * @param messages how many messages
 * @param measurements how many SenML records
 * @param first when the first was measured
 * @param last when the last was measured
 * @param interval median time between two messages; zero with fewer than two
 * @param gaps interruptions in order
 * @param brokenLinks messages whose {@code prev} is not the hash of the message before
 */
public record WindowSummary(
    int messages,
    int measurements,
    Instant first,
    Instant last,
    Duration interval,
    List<Gap> gaps,
    int brokenLinks) {

  /** Summary of at least one sample, sorted by boot and number. */
  public static WindowSummary of(List<Sample> samples) {
    var interval = median(samples);
    var gaps = new ArrayList<Gap>();
    var broken = 0;
    for (int i = 1; i < samples.size(); i++) {
      var before = samples.get(i - 1);
      var after = samples.get(i);
      if (interrupted(before, after, interval)) {
        gaps.add(gap(before, after));
      }
      broken += breaks(before, after) ? 1 : 0;
    }
    var measurements = samples.stream().mapToInt(s -> s.claims().records().size()).sum();
    var last = samples.get(samples.size() - 1).at();
    return new WindowSummary(
        samples.size(),
        measurements,
        samples.get(0).at(),
        last,
        interval,
        List.copyOf(gaps),
        broken);
  }

  /** How many numbers are missing in all gaps. */
  public long missing() {
    return gaps.stream().mapToLong(Gap::missing).sum();
  }

  /** The longest gap; zero without one. */
  public Duration longestGap() {
    return gaps.stream().map(Gap::length).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** From the first to the last measurement. */
  public Duration length() {
    return Duration.between(first, last);
  }

  private static Duration median(List<Sample> samples) {
    var millis = new long[Math.max(samples.size() - 1, 1)];
    for (int i = 1; i < samples.size(); i++) {
      millis[i - 1] =
          Math.max(0, Duration.between(samples.get(i - 1).at(), samples.get(i).at()).toMillis());
    }
    Arrays.sort(millis);
    return Duration.ofMillis(millis[millis.length / 2]);
  }

  private static boolean interrupted(Sample before, Sample after, Duration interval) {
    var time = Duration.between(before.at(), after.at());
    // below two seconds the whole seconds of uptime say nothing about a rhythm
    var late = time.toMillis() * 2 > Math.max(interval.toMillis(), 1000) * 5;
    return late || restarted(before, after) || missing(before, after) > 0;
  }

  private static Gap gap(Sample before, Sample after) {
    return new Gap(before.at(), after.at(), missing(before, after), restarted(before, after));
  }

  private static boolean restarted(Sample before, Sample after) {
    return before.claims().bootcount() != after.claims().bootcount();
  }

  /** Across a restart the old boot's end is unknown: only the new boot's numbers can be counted. */
  private static long missing(Sample before, Sample after) {
    var sequence = after.claims().sequence();
    return restarted(before, after) ? sequence : sequence - before.claims().sequence() - 1;
  }

  private static boolean breaks(Sample before, Sample after) {
    return !restarted(before, after)
        && missing(before, after) == 0
        && !Arrays.equals(after.claims().previous(), before.message().hash());
  }
}
