package org.preuve.devices.proof;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a window of messages shows.
 *
 * @param messages how many messages
 * @param measurements how many SenML records
 * @param first when the first was measured
 * @param last when the last was measured
 * @param interval median time between two messages of a boot; zero with fewer than two
 * @param gaps the longest interruptions, at most {@link #MOST_GAPS}, in order
 * @param gapCount how many interruptions there are
 * @param missing how many numbers are missing in all of them
 * @param brokenLinks messages whose {@code prev} is not the hash of the message before
 * @param times how far the server bears the times out
 */
public record WindowSummary(
    int messages,
    int measurements,
    Instant first,
    Instant last,
    Duration interval,
    List<Gap> gaps,
    int gapCount,
    long missing,
    int brokenLinks,
    TimeCheck times) {

  /** More marks cannot be told apart. */
  static final int MOST_GAPS = 24;

  /** Summary of at least one sample, sorted by boot and number. */
  public static WindowSummary of(List<Sample> samples) {
    var intervals = intervals(samples);
    var rhythms = new HashMap<Long, Duration>();
    intervals.forEach((boot, millis) -> rhythms.put(boot, median(millis)));
    var gaps = new ArrayList<Gap>();
    var broken = 0;
    for (int i = 1; i < samples.size(); i++) {
      var before = samples.get(i - 1);
      var after = samples.get(i);
      var rhythm = rhythms.getOrDefault(after.claims().bootcount(), Duration.ZERO);
      if (interrupted(before, after, rhythm)) {
        gaps.add(gap(before, after));
      }
      broken += breaks(before, after) ? 1 : 0;
    }
    return new WindowSummary(
        samples.size(),
        samples.stream().mapToInt(s -> s.claims().records().size()).sum(),
        samples.get(0).at(),
        samples.get(samples.size() - 1).at(),
        median(intervals.values().stream().flatMap(List::stream).toList()),
        longest(gaps),
        gaps.size(),
        missing(gaps),
        broken,
        TimeCheck.of(samples));
  }

  /** In all; the largest number that there is where they are more. */
  private static long missing(List<Gap> gaps) {
    var sum = gaps.stream().map(gap -> BigInteger.valueOf(gap.missing()));
    return sum.reduce(BigInteger.ZERO, BigInteger::add)
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  /** The longest gap; zero without one. */
  public Duration longestGap() {
    return gaps.stream().map(Gap::length).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** From the first to the last measurement. */
  public Duration length() {
    return Duration.between(first, last);
  }

  private static List<Gap> longest(List<Gap> gaps) {
    return gaps.stream()
        .sorted(Comparator.comparing(Gap::length).reversed())
        .limit(MOST_GAPS)
        .sorted(Comparator.comparing(Gap::from))
        .toList();
  }

  /** Milliseconds between two messages, by boot: each has a rhythm of its own. */
  private static Map<Long, List<Long>> intervals(List<Sample> samples) {
    var intervals = new HashMap<Long, List<Long>>();
    for (int i = 1; i < samples.size(); i++) {
      var before = samples.get(i - 1);
      var after = samples.get(i);
      if (!restarted(before, after)) {
        intervals
            .computeIfAbsent(after.claims().bootcount(), boot -> new ArrayList<>())
            .add(Math.max(0, Duration.between(before.at(), after.at()).toMillis()));
      }
    }
    return intervals;
  }

  private static Duration median(List<Long> intervals) {
    var millis = intervals.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(millis);
    return millis.length == 0 ? Duration.ZERO : Duration.ofMillis(millis[millis.length / 2]);
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
