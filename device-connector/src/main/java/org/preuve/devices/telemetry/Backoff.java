package org.preuve.devices.telemetry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times that double from 200 ms to 10 s, with jitter so that nodes do not move in step. */
final class Backoff {

  private static final long LONGEST = 10_000;

  private long millis = 200;

  Duration next() {
    var wait = Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    millis = Math.min(2 * millis, LONGEST);
    return wait;
  }

  void reset() {
    millis = 200;
  }
}
