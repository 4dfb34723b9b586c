package org.preuve.devices.challenge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.preuve.devices.key.Base64Url;

/** Draws what nobody can foresee. */
final class Draw {

  /**
   * After the start, so that the page is seen; before the end, so that the last can be answered.
   */
  private static final Duration MARGIN = Duration.ofSeconds(3);

  private Draw() {}

  /** Instants in order, anywhere between the margins. */
  static List<Instant> instants(RandomGenerator random, Instant start, Duration length, int count) {
    var span = length.minus(MARGIN.multipliedBy(2)).toMillis();
    return Stream.generate(() -> start.plus(MARGIN).plusMillis(random.nextLong(span)))
        .limit(count)
        .sorted()
        .toList();
  }

  /** 16 bytes, 22 characters of base64url. */
  static String nonce(RandomGenerator random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
