package org.preuve.devices.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures on this node's monotonic clock how long answers take. It forgets everything when the
 * node ends or connects anew: what another node has sent, or this one in another life, is not
 * measured.
 */
@ApplicationScoped
class Stopwatch {

  /** More are forgotten, oldest first. */
  private static final int MOST = 10_000;

  private final LongSupplier nanos;
  private final Map<String, Long> started = new LinkedHashMap<>();
  private long since;

  @Inject
  Stopwatch() {
    this(System::nanoTime);
  }

  Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** The challenge is about to be handed over: an answer before the broker confirms counts too. */
  synchronized void handed(String nonce) {
    start(nonce);
    while (started.size() > MOST) {
      started.remove(started.keySet().iterator().next());
    }
  }

  /** The broker has it: time runs from now on, unless everything was forgotten meanwhile. */
  synchronized void confirmed(String nonce) {
    if (started.containsKey(nonce)) {
      start(nonce);
    }
  }

  private void start(String nonce) {
    started.put(nonce, nanos.getAsLong());
  }

  /**
   * How long the answer took; empty where this was not measured. An answer that was received before
   * the broker's confirmation was heard took no time that could be held against a device.
   *
   * @param received of the answer, on the same clock
   */
  synchronized Optional<Duration> latency(String nonce, long received) {
    return Optional.ofNullable(started.get(nonce))
        .map(start -> Duration.ofNanos(Math.max(0, received - start)));
  }

  /** For how long this node has forgotten nothing: its connection is as old, or younger. */
  synchronized Duration undisturbed() {
    return Duration.ofNanos(nanos.getAsLong() - since);
  }

  /** Nothing that was sent so far can be measured. */
  synchronized void forget() {
    started.clear();
    since = nanos.getAsLong();
  }
}
