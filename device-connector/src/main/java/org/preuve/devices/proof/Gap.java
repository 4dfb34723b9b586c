package org.preuve.devices.proof;

import java.time.Duration;
import java.time.Instant;

/**
 * An interruption: numbers are missing, or more than 2.5 times the usual interval passed, or the
 * device restarted.
 *
 * @param from last message before
 * @param to first message after
 * @param missing how many numbers are missing
 * @param restart whether the device started anew in between
 */
public record Gap(Instant from, Instant to, long missing, boolean restart) {

  /** How long nothing was received. */
  public Duration length() {
    // a boot may have come before one of a lower number
    return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
  }
}
