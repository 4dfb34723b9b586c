package org.preuve.devices.live;

import java.util.HashMap;
import java.util.Map;

/**
 * How many numbers are missing among the messages of some boots, in whatever order they come. What
 * is below the lowest and above the highest number of a boot may have come at another time.
 */
final class MissingNumbers {

  private record Boot(long lowest, long highest, long count) {

    static Boot of(long number) {
      return new Boot(number, number, 1);
    }

    Boot with(Boot other) {
      return new Boot(
          Math.min(lowest, other.lowest), Math.max(highest, other.highest), count + other.count);
    }

    /** Numbers are never below zero, so that their distance is a number too. */
    long missing() {
      return highest - lowest - (count - 1);
    }
  }

  private final Map<Long, Boot> boots = new HashMap<>();

  /** Each number of a boot once. */
  void take(long boot, long number) {
    boots.merge(boot, Boot.of(number), Boot::with);
  }

  /** In all; the largest number that there is where they are more. */
  long sum() {
    long sum = 0;
    for (var boot : boots.values()) {
      var more = boot.missing();
      if (sum > Long.MAX_VALUE - more) {
        return Long.MAX_VALUE;
      }
      sum += more;
    }
    return sum;
  }
}
