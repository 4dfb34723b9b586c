package org.preuve.lti.toolkey;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The keys of one registration, by the moment from which each one signs. Everything follows from
 * these moments, which stand in the shared key store: so all nodes change the key at the same time.
 *
 * @param keys the oldest in front
 */
record KeyRing(List<Entry> keys) {

  /**
   * One key.
   *
   * @param alias its name in the key store
   * @param from the moment from which it signs; published before
   */
  record Entry(String alias, Instant from) {}

  KeyRing {
    keys = keys.stream().sorted(Comparator.comparing(Entry::from)).toList();
  }

  /** The key that signs; a clock that runs behind signs with the first one. */
  Optional<Entry> signing(Instant now) {
    return keys.stream()
        .filter(key -> !key.from().isAfter(now))
        .reduce((older, newer) -> newer)
        .or(() -> keys.stream().findFirst());
  }

  /** The key that is published and does not sign yet. */
  Optional<Entry> next(Instant now) {
    return signing(now)
        .flatMap(signing -> keys.stream().filter(k -> isAfter(k, signing)).findAny());
  }

  /** What platforms are to see: everything but keys that were replaced longer ago than that. */
  List<Entry> published(Instant now, Duration keepAfter) {
    return keys.stream().filter(key -> now.isBefore(goneAt(key, keepAfter))).toList();
  }

  /** Keys that no signature of any use was made with. */
  List<Entry> over(Instant now, Duration keepAfter) {
    return keys.stream().filter(key -> !now.isBefore(goneAt(key, keepAfter))).toList();
  }

  /** Whether the next key is to be made now, so that it is published long enough. */
  boolean due(Instant now, Rotation rotation) {
    return next(now).isEmpty()
        && signing(now)
            .map(k -> k.from().plus(rotation.rotateAfter()).minus(rotation.publishBefore()))
            .filter(at -> !now.isBefore(at))
            .isPresent();
  }

  /** When a key is taken out: some time after its successor began to sign. */
  Instant goneAt(Entry key, Duration keepAfter) {
    return IntStream.range(0, keys.size() - 1)
        .filter(i -> keys.get(i).equals(key))
        .mapToObj(i -> keys.get(i + 1).from().plus(keepAfter))
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static boolean isAfter(Entry key, Entry signing) {
    return key.from().isAfter(signing.from());
  }
}
