package org.preuve.devices.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sequence numbers of one boot are stored: everything up to the highest, except the missing
 * ranges. A receipt says exactly this, so it must never claim a number that is not committed.
 *
 * @param highest highest number covered, −1 for none
 * @param missing ranges below it that are not stored, ascending, at most {@link #MOST}
 */
record ReceivedRanges(long highest, List<Range> missing) {

  /** With more holes than this, {@code highest} steps back to before the newest hole. */
  static final int MOST = 32;

  /** Numbers from {@code first} to {@code last}, both included. */
  record Range(long first, long last) {}

  static final ReceivedRanges NONE = new ReceivedRanges(-1, List.of());

  ReceivedRanges {
    missing = List.copyOf(missing);
  }

  /** Reads {@link #stored}: {@code 366;134-141,150-150}. */
  static ReceivedRanges read(String stored) {
    var parts = stored.split(";", 2);
    var missing = new ArrayList<Range>();
    for (var range : parts[1].split(",")) {
      if (!range.isEmpty()) {
        var hyphen = range.indexOf('-');
        missing.add(
            new Range(
                Long.parseLong(range.substring(0, hyphen)),
                Long.parseLong(range.substring(hyphen + 1))));
      }
    }
    return new ReceivedRanges(Long.parseLong(parts[0]), missing);
  }

  String stored() {
    var text = new StringBuilder().append(highest).append(';');
    for (var range : missing) {
      text.append(range.first()).append('-').append(range.last()).append(',');
    }
    return text.toString();
  }

  /** The same with one more number stored. */
  ReceivedRanges with(long sequence) {
    if (sequence > highest) {
      return beyond(sequence);
    }
    var left = new ArrayList<Range>();
    for (var range : missing) {
      if (sequence < range.first() || sequence > range.last()) {
        left.add(range);
        continue;
      }
      if (range.first() < sequence) {
        left.add(new Range(range.first(), sequence - 1));
      }
      if (sequence < range.last()) {
        left.add(new Range(sequence + 1, range.last()));
      }
    }
    return new ReceivedRanges(highest, left).capped();
  }

  /** JSON of the receipt, {@code {"bootcount":3,"seq":366,"missing":[[134,141]]}}. */
  String receipt(long bootcount) {
    var text = new StringBuilder("{\"bootcount\":" + bootcount + ",\"seq\":" + highest);
    for (int i = 0; i < missing.size(); i++) {
      text.append(i == 0 ? ",\"missing\":[" : ",");
      text.append('[')
          .append(missing.get(i).first())
          .append(',')
          .append(missing.get(i).last())
          .append(']');
    }
    return text.append(missing.isEmpty() ? "}" : "]}").toString();
  }

  private ReceivedRanges beyond(long sequence) {
    if (sequence == highest + 1) {
      return new ReceivedRanges(sequence, missing);
    }
    if (missing.size() == MOST) {
      return this; // stored, but only receipted once an older hole is filled and it is sent again
    }
    var more = new ArrayList<>(missing);
    more.add(new Range(highest + 1, sequence - 1));
    return new ReceivedRanges(sequence, more);
  }

  private ReceivedRanges capped() {
    if (missing.size() <= MOST) {
      return this;
    }
    var newest = missing.get(MOST);
    return new ReceivedRanges(newest.first() - 1, missing.subList(0, MOST));
  }
}
