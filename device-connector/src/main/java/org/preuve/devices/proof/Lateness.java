package org.preuve.devices.proof;

import java.time.Duration;
import java.util.List;

/**
 * How long the server had to take a device's word. A message was made before its receipt, and its
 * {@code uptime} carries that bound to all others of its boot: what came later than they allow was
 * silent meanwhile, whatever it claims to have done.
 */
final class Lateness {

  private Lateness() {}

  /**
   * The longest time between the latest moment at which a message can have been made, if its claims
   * are true, and its receipt.
   *
   * @param samples sorted by boot and number
   * @param drift a device's clock may be wrong by one in so many
   */
  static Duration longest(List<Sample> samples, int drift) {
    var made = samples.stream().mapToLong(Lateness::received).toArray();
    for (int i = 1; i < made.length; i++) {
      if (sameBoot(samples, i)) {
        var step = step(samples, i);
        made[i] = Math.min(made[i], made[i - 1] + step + step / drift);
      }
    }
    for (int i = made.length - 1; i > 0; i--) {
      if (sameBoot(samples, i)) {
        var step = step(samples, i);
        made[i - 1] = Math.min(made[i - 1], made[i] - step + step / drift);
      }
    }
    var longest = 0L;
    for (int i = 0; i < made.length; i++) {
      longest = Math.max(longest, received(samples.get(i)) - made[i]);
    }
    return Duration.ofMillis(longest);
  }

  private static boolean sameBoot(List<Sample> samples, int i) {
    return samples.get(i - 1).claims().bootcount() == samples.get(i).claims().bootcount();
  }

  /** Milliseconds of {@code uptime} since the message before; none where it goes back. */
  private static long step(List<Sample> samples, int i) {
    var seconds = samples.get(i).claims().uptime() - samples.get(i - 1).claims().uptime();
    return Math.max(0, seconds) * 1000;
  }

  private static long received(Sample sample) {
    return sample.message().receivedAt().toEpochMilli();
  }
}
