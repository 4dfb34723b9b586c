package org.preuve.devices.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sequence numbers of one boot are settled, that is, stored or refused for good: everything
 * up to the highest, except the missing ranges and those under which other bytes came than are
 * stored. A receipt says exactly this: a device may forget what it covers.
 *
 * <p>The lists are short. When one would grow too long, its two nearest ranges become one, with the
 * settled numbers between them: a device that still holds one of those sends it again and is told
 * then. So nothing is claimed that is not settled, and no number of holes stops the receipts.
 *
 * @param highest highest number covered, −1 for none
 * @param missing ranges below it that are not settled, ascending, at most {@link #MOST}
 * @param conflicts ranges below it under which other bytes came last than are stored, ascending, at
 *     most {@link #MOST_CONFLICTS}
 */
record ReceivedRanges(long highest, List<Range> missing, List<Range> conflicts) {

  static final int MOST = 32;
  static final int MOST_CONFLICTS = 16;

  /** Numbers from {@code first} to {@code last}, both included. */
  record Range(long first, long last) {

    boolean holds(long number) {
      return first <= number && number <= last;
    }
  }

  static final ReceivedRanges NONE = new ReceivedRanges(-1, List.of(), List.of());

  ReceivedRanges {
    missing = List.copyOf(missing);
    conflicts = List.copyOf(conflicts);
  }

  /** Reads {@link #stored}: {@code 366;134-141,150-150,;7-7,}; rows of old have no conflicts. */
  static ReceivedRanges read(String stored) {
    var parts = stored.split(";", 3);
    return new ReceivedRanges(
        Long.parseLong(parts[0]),
        ranges(parts[1]),
        parts.length < 3 ? List.of() : ranges(parts[2]));
  }

  private static List<Range> ranges(String stored) {
    var ranges = new ArrayList<Range>();
    for (var range : stored.split(",")) {
      if (!range.isEmpty()) {
        var hyphen = range.indexOf('-');
        ranges.add(
            new Range(
                Long.parseLong(range.substring(0, hyphen)),
                Long.parseLong(range.substring(hyphen + 1))));
      }
    }
    return ranges;
  }

  String stored() {
    var text = new StringBuilder().append(highest).append(';');
    append(text, missing);
    if (!conflicts.isEmpty()) { // a node of the version before reads no third part
      append(text.append(';'), conflicts);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, List<Range> ranges) {
    for (var range : ranges) {
      text.append(range.first()).append('-').append(range.last()).append(',');
    }
  }

  /**
   * Whether a message with that number may be stored. Beyond the highest none is; in rows of old
   * with as many holes as they could name there may be.
   */
  boolean mayHold(long sequence) {
    return sequence <= highest || missing.size() >= MOST;
  }

  /** The same with one more number stored, or its very bytes received again. */
  ReceivedRanges with(long sequence) {
    var settled = settled(sequence);
    if (conflicts.isEmpty()) {
      return settled;
    }
    return new ReceivedRanges(
        settled.highest,
        settled.missing,
        atMost(MOST_CONFLICTS, without(conflicts, sequence), sequence));
  }

  /** The same with one more number used up by a message that was refused. */
  ReceivedRanges settled(long sequence) {
    if (sequence == highest + 1) {
      return new ReceivedRanges(sequence, missing, conflicts);
    }
    if (sequence <= highest) {
      return new ReceivedRanges(
          highest, atMost(MOST, without(missing, sequence), sequence), conflicts);
    }
    var more = new ArrayList<>(missing);
    if (sequence > highest + 1) {
      more.add(new Range(highest + 1, sequence - 1));
    }
    return new ReceivedRanges(sequence, atMost(MOST, more, sequence), conflicts);
  }

  /** The same after other bytes came under a stored number: no receipt may cover those. */
  ReceivedRanges conflict(long sequence) {
    if (sequence > highest) {
      return this;
    }
    return new ReceivedRanges(
        highest, missing, atMost(MOST_CONFLICTS, joined(conflicts, sequence), sequence));
  }

  /** JSON of the receipt, {@code {"bootcount":3,"seq":366,"missing":[[134,141]]}}. */
  String receipt(long bootcount) {
    var text = new StringBuilder("{\"bootcount\":" + bootcount + ",\"seq\":" + highest);
    var open = open();
    for (int i = 0; i < open.size(); i++) {
      text.append(i == 0 ? ",\"missing\":[" : ",");
      text.append('[')
          .append(open.get(i).first())
          .append(',')
          .append(open.get(i).last())
          .append(']');
    }
    return text.append(open.isEmpty() ? "}" : "]}").toString();
  }

  /** What a receipt does not cover, ascending. */
  private List<Range> open() {
    var open = new ArrayList<>(missing);
    open.addAll(conflicts);
    open.sort((a, b) -> Long.compare(a.first(), b.first()));
    return open;
  }

  private static List<Range> without(List<Range> ranges, long number) {
    var left = new ArrayList<Range>();
    for (var range : ranges) {
      if (!range.holds(number)) {
        left.add(range);
        continue;
      }
      if (range.first() < number) {
        left.add(new Range(range.first(), number - 1));
      }
      if (number < range.last()) {
        left.add(new Range(number + 1, range.last()));
      }
    }
    return left;
  }

  private static List<Range> joined(List<Range> ranges, long number) {
    var first = number;
    var last = number;
    var others = new ArrayList<Range>();
    for (var range : ranges) {
      if (range.last() < number - 1 || range.first() - 1 > number) {
        others.add(range);
      } else {
        first = Math.min(first, range.first());
        last = Math.max(last, range.last());
      }
    }
    others.add(new Range(first, last));
    others.sort((a, b) -> Long.compare(a.first(), b.first()));
    return others;
  }

  /** Joins the nearest ranges, but never over {@code spared}, of which the device hears now. */
  private static List<Range> atMost(int most, List<Range> ranges, long spared) {
    var left = new ArrayList<>(ranges);
    while (left.size() > most) {
      var nearest = -1;
      for (int i = 0; i + 1 < left.size(); i++) {
        var between = new Range(left.get(i).last() + 1, left.get(i + 1).first() - 1);
        if (!between.holds(spared) && (nearest < 0 || width(left, i) < width(left, nearest))) {
          nearest = i;
        }
      }
      var after = left.remove(nearest + 1);
      left.set(nearest, new Range(left.get(nearest).first(), after.last()));
    }
    return left;
  }

  private static long width(List<Range> ranges, int index) {
    return ranges.get(index + 1).first() - ranges.get(index).last();
  }
}
