package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When messages are packed.
 *
 * @param after age of a message by its receipt, {@code preuve.telemetry.pack-after}; at least the
 *     three days after which no hour is closed any more
 */
@Dependent
record PackConfig(Duration after) {

  private static final Duration SHORTEST = Duration.ofDays(3);

  @Inject
  PackConfig(
      @ConfigProperty(name = "preuve.telemetry.pack-after", defaultValue = "P30D") String after) {
    this(Duration.parse(after));
  }

  PackConfig {
    if (after.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("packed too early: " + after);
    }
  }
}
