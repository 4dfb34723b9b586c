package org.preuve.web.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what each address (or account) did within a window that begins with its first try. Kept in
 * this node's memory: it slows down floods and guessing, it is no ledger. When there are too many
 * keys, those that began first are forgotten.
 */
public final class TryLimit {

  private static final int MOST_KEYS = 10_000;

  private final int most;
  private final Duration window;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** Tries since {@code from}. */
  private record Count(Instant from, int tries) {}

  /**
   * Nothing counted yet.
   *
   * @param most tries that are let through in one window
   */
  public TryLimit(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Counts a try. */
  public synchronized void count(String key, Instant now) {
    var known = counts.get(key);
    if (known != null && now.isBefore(known.from().plus(window))) {
      counts.put(key, new Count(known.from(), known.tries() + 1));
      return;
    }
    counts.remove(key); // so that the new one stands last
    forget(now);
    counts.put(key, new Count(now, 1));
  }

  /** How long to wait when no more tries are let through, for {@code Retry-After}. */
  public synchronized Optional<Duration> wait(String key, Instant now) {
    return Optional.ofNullable(counts.get(key))
        .filter(count -> count.tries() >= most)
        .map(count -> Duration.between(now, count.from().plus(window)))
        .filter(left -> !left.isNegative() && !left.isZero());
  }

  /** Counts a try, unless there were too many: then how long to wait. */
  public synchronized Optional<Duration> take(String key, Instant now) {
    var wait = wait(key, now);
    if (wait.isEmpty()) {
      count(key, now);
    }
    return wait;
  }

  private void forget(Instant now) {
    var oldest = counts.values().iterator();
    while (oldest.hasNext()) {
      var count = oldest.next();
      if (now.isBefore(count.from().plus(window)) && counts.size() < MOST_KEYS) {
        return;
      }
      oldest.remove();
    }
  }

  /** Whole seconds for {@code Retry-After} (RFC 9110, section 10.2.3), at least one. */
  public static String retryAfter(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
