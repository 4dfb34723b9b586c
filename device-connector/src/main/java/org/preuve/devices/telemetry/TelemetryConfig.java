package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.telemetry.*}.
 *
 * @param rate messages a second that one device may send to this node in the long run
 * @param burst messages that it may send at once, such as those of an hour without a connection
 */
@Dependent
record TelemetryConfig(long rate, long burst) {

  @Inject
  TelemetryConfig(
      @ConfigProperty(name = "preuve.telemetry.rate", defaultValue = "100") long rate,
      @ConfigProperty(name = "preuve.telemetry.burst", defaultValue = "5000") long burst) {
    this.rate = rate;
    this.burst = burst;
  }
}
