package org.preuve.badges.verify;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What verifying may cost at this node: computing time in a minute, for one address and for all
 * together. A verification that begins counts as the dearest that there is, so that many at once
 * count too; when it ends, it counts as what it took. The last third of what all have is for
 * addresses that have hardly verified: a few busy ones leave something for everybody else.
 */
@ApplicationScoped
class VerifyLimits {

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** What one counts for until it ends; few take a tenth of it. */
  static final Duration DEAREST = Duration.ofSeconds(1);

  static final Duration MOST_FOR_ONE = Duration.ofSeconds(10);
  static final Duration MOST_FOR_ALL = Duration.ofSeconds(30);
  static final Duration MOST_FOR_BUSY_ONES = Duration.ofSeconds(20);

  /** Who has used less is not busy. */
  private static final Duration LITTLE = Duration.ofSeconds(1);

  /** Each may fetch from others, which takes them time, not us. */
  static final int MOST_TIMES = 300;

  private static final int MOST_ADDRESSES = 10_000;
  private static final String ALL = "";

  /** Since {@code from}. */
  private record Used(Instant from, int times, Duration computed) {

    static Used none(Instant now) {
      return new Used(now, 0, Duration.ZERO);
    }

    boolean over(Instant now) {
      return !now.isBefore(from.plus(WINDOW));
    }

    /** What began in the minute before gives nothing back in this one. */
    Used with(int more, Duration time) {
      var sum = computed.plus(time);
      return new Used(from, times + more, sum.isNegative() ? Duration.ZERO : sum);
    }
  }

  private final Map<String, Used> byAddress = new HashMap<>();

  /** Why it must wait; empty if it may begin, and then it has to {@link #end}. */
  synchronized Optional<VerifyReason> begin(String address, Instant now) {
    var one = used(address, now);
    if (one.times() >= MOST_TIMES || reached(one, MOST_FOR_ONE)) {
      return Optional.of(VerifyReason.VERIFY_OFTEN);
    }
    if (reached(used(ALL, now), shareOf(one))) {
      return Optional.of(VerifyReason.VERIFY_BUSY);
    }
    add(address, 1, DEAREST, now);
    add(ALL, 1, DEAREST, now);
    return Optional.empty();
  }

  /** It took this much computing. */
  synchronized void end(String address, Duration computed, Instant now) {
    add(address, 0, computed.minus(DEAREST), now);
    add(ALL, 0, computed.minus(DEAREST), now);
  }

  /** How long until the next may begin. */
  synchronized Duration pause(String address, Instant now) {
    var one = used(address, now);
    var waits = one.times() >= MOST_TIMES || reached(one, MOST_FOR_ONE) ? one : used(ALL, now);
    return Duration.between(now, waits.from().plus(WINDOW));
  }

  private static Duration shareOf(Used one) {
    return one.computed().compareTo(LITTLE) < 0 ? MOST_FOR_ALL : MOST_FOR_BUSY_ONES;
  }

  private static boolean reached(Used used, Duration most) {
    return used.computed().plus(DEAREST).compareTo(most) > 0;
  }

  private Used used(String address, Instant now) {
    var used = byAddress.get(address);
    return used == null || used.over(now) ? Used.none(now) : used;
  }

  private void add(String address, int times, Duration time, Instant now) {
    if (byAddress.size() >= MOST_ADDRESSES) {
      byAddress.values().removeIf(used -> used.over(now));
    }
    byAddress.put(address, used(address, now).with(times, time));
  }
}
