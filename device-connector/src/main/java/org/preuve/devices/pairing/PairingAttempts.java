package org.preuve.devices.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Slows down guessing: 30 wrong codes a minute from one address, then none is looked at. */
@ApplicationScoped
class PairingAttempts {

  private static final int MOST = 30;
  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Wrong codes since {@code from}. */
  private record Count(Instant from, int wrong) {}

  private final Map<String, Count> byAddress = new HashMap<>();

  synchronized boolean tooMany(String address, Instant now) {
    var count = byAddress.get(address);
    return count != null && count.wrong() >= MOST && now.isBefore(count.from().plus(WINDOW));
  }

  synchronized void wrong(String address, Instant now) {
    if (byAddress.size() >= MOST_ADDRESSES) {
      byAddress.values().removeIf(count -> !now.isBefore(count.from().plus(WINDOW)));
    }
    byAddress.merge(
        address,
        new Count(now, 1),
        (old, fresh) ->
            now.isBefore(old.from().plus(WINDOW)) ? new Count(old.from(), old.wrong() + 1) : fresh);
  }
}
