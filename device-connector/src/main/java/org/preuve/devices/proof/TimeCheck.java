package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far the server's clock bears out the times that a device claims.
 *
 * @param measured time between first and last message of each boot by the device's clock, added up
 * @param received time between the first and the last receipt by the server's clock
 * @param late the longest time that a message came in after the moment that it claims, as {@link
 *     Lateness} has it
 * @param contradictedBoots boots whose claims cannot be true
 * @param inventedNonces messages that name a beacon which this server never sent
 * @param forgottenNonces messages whose beacon nobody can look for any more
 */
public record TimeCheck(
    Duration measured,
    Duration received,
    Duration late,
    int contradictedBoots,
    int inventedNonces,
    int forgottenNonces) {

  private static final Duration TOLERANCE = Duration.ofSeconds(3);
  private static final int DRIFT = 20;

  /** However short a window is: any connection falters. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** However long a window is: what the server did not hear for longer, only the device tells. */
  private static final Duration LATEST = Duration.ofMinutes(1);

  /** What can be said of the times. */
  public enum Outcome {
    /** The messages came in over the time that they claim. */
    CONFIRMED,
    /**
     * They came in faster or later, as after a broken connection: only the device says how long it
     * was.
     */
    CLAIMED,
    /** Nobody can check them any more. */
    UNCHECKED,
    /** They cannot be true. */
    CONTRADICTED
  }

  static TimeCheck of(List<Sample> samples) {
    var measured = 0L;
    var boots = 0;
    var invented = 0;
    var forgotten = 0;
    var first = Instant.MAX;
    var last = Instant.MIN;
    for (int i = 0; i < samples.size(); i++) {
      var sample = samples.get(i);
      var sameBoot =
          i > 0 && samples.get(i - 1).claims().bootcount() == sample.claims().bootcount();
      if (sameBoot) {
        var step = sample.claims().uptime() - samples.get(i - 1).claims().uptime();
        measured += Math.max(0, step);
      } else if (sample.contradicted()) {
        boots++;
      }
      invented += sample.inventsNonce() ? 1 : 0;
      forgotten += sample.nonceForgotten() ? 1 : 0;
      var at = sample.message().receivedAt();
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) ? at : last;
    }
    return new TimeCheck(
        Duration.ofSeconds(measured),
        Duration.between(first, last),
        Lateness.longest(samples, DRIFT),
        boots,
        invented,
        forgotten);
  }

  /** The strictest word that holds. */
  public Outcome outcome() {
    var span = ofSpan();
    var latest = between(SOON, measured.dividedBy(DRIFT), LATEST);
    return span == Outcome.CONFIRMED && late.compareTo(latest) > 0 ? Outcome.CLAIMED : span;
  }

  /**
   * The same of beginning and end alone, as it was said before it counted how late messages are.
   */
  Outcome ofSpan() {
    if (contradictedBoots > 0 || inventedNonces > 0) {
      return Outcome.CONTRADICTED;
    }
    if (forgottenNonces > 0) {
      return Outcome.UNCHECKED;
    }
    return received.plus(TOLERANCE).plus(measured.dividedBy(DRIFT)).compareTo(measured) >= 0
        ? Outcome.CONFIRMED
        : Outcome.CLAIMED;
  }

  private static Duration between(Duration least, Duration wanted, Duration most) {
    var enough = wanted.compareTo(least) < 0 ? least : wanted;
    return enough.compareTo(most) > 0 ? most : enough;
  }
}
