package org.preuve.lti.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was found under a key, for a short time; that nothing was found is not remembered, so that
 * invented keys fill no memory.
 */
final class Remembered<K, V> {

  private record Entry<V>(V value, Instant until) {}

  private final Duration time;
  private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  /** Remembers each value for {@code time}. */
  Remembered(Duration time) {
    this.time = time;
  }

  /** The value, looked up when it is not remembered, or not any more. */
  Optional<V> get(K key, Instant now, Function<K, Optional<V>> lookUp) {
    var known = entries.get(key);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.value());
    }
    long before = forgotten.get();
    var found = lookUp.apply(key);
    if (found.isEmpty()) {
      entries.remove(key);
    } else {
      remember(key, new Entry<>(found.get(), now.plus(time)), before);
    }
    return found;
  }

  /** What was read before a change may be older than it: then it is not kept. */
  private void remember(K key, Entry<V> entry, long before) {
    entries.put(key, entry);
    if (forgotten.get() != before) {
      entries.remove(key, entry);
    }
  }

  /** This value has to be looked up again. */
  void forget(K key) {
    entries.remove(key);
  }

  /** Every value has to be looked up again. */
  void forget() {
    forgotten.incrementAndGet();
    entries.clear();
  }
}
