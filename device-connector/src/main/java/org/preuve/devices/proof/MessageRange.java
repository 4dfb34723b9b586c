package org.preuve.devices.proof;

import java.util.ArrayList;
import java.util.List;

/** Messages of one boot without a hole, {@code first} to {@code last}, both included. */
record MessageRange(long bootcount, long first, long last) {

  /** The ranges that exactly these samples, sorted by boot and number, make up. */
  static List<MessageRange> of(List<Sample> samples) {
    var ranges = new ArrayList<MessageRange>();
    for (var sample : samples) {
      var boot = sample.claims().bootcount();
      var number = sample.claims().sequence();
      var open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (open != null && open.bootcount == boot && open.last + 1 == number) {
        ranges.set(ranges.size() - 1, new MessageRange(boot, open.first, number));
      } else {
        ranges.add(new MessageRange(boot, number, number));
      }
    }
    return ranges;
  }
}
