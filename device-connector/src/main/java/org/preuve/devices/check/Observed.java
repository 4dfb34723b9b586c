package org.preuve.devices.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a window of messages shows, as far as requirements ask.
 *
 * @param measured time between first and last message of each boot by the device's clock, added up
 * @param received time between the first and the last receipt by the server's clock
 * @param times how far the server bears the device's times out
 * @param interval median time between two messages of a boot
 * @param messages when each message was made, in order, at least one
 * @param receipts when the server received them, in the order of its clock
 * @param restarts when the device started anew
 * @param series numbers by SenML name, each in order of time
 * @param challenges that were sent in the window
 * @param level assurance level, 0 to 4
 */
public record Observed(
    Duration measured,
    Duration received,
    TimeWord times,
    Duration interval,
    List<Instant> messages,
    List<Instant> receipts,
    List<Restart> restarts,
    SortedMap<String, Series> series,
    List<Asked> challenges,
    int level) {

  public Observed {
    messages = List.copyOf(messages);
    receipts = receipts.stream().sorted().toList();
    restarts = List.copyOf(restarts);
    series = new TreeMap<>(series);
    challenges = List.copyOf(challenges);
  }

  /**
   * A start after another boot.
   *
   * @param before when the last message before it was made
   * @param after when the first message after it was made
   * @param received when that one was received
   */
  public record Restart(Instant before, Instant after, Instant received) {}

  /** The numbers of one SenML name. */
  public record Series(String unit, List<Reading> readings) {}

  /** One number. */
  public record Reading(Instant at, double value) {}

  /**
   * A challenge with what became of it.
   *
   * @param at when the broker was given it
   * @param until when it was answered, or could have been
   */
  public record Asked(Instant at, Instant until, Answered answered) {}

  /** What became of a challenge. */
  public enum Answered {
    IN_TIME,
    LATE,
    UNANSWERED,
    /** Answered, or not, without anybody who measured how fast. */
    NOT_MEASURED,
    /** It could still be answered, in time or too late. */
    OPEN
  }

  /** When the first message was made. */
  Instant first() {
    return messages.get(0);
  }

  /** When the last message was made. */
  Instant last() {
    return messages.get(messages.size() - 1);
  }

  /** The whole window. */
  Interval whole() {
    return new Interval(first(), last());
  }
}
