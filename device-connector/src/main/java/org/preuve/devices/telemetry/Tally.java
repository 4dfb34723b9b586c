package org.preuve.devices.telemetry;

import java.util.Map;

/**
 * What a batch consisted of, in numbers.
 *
 * @param stored messages that are new
 * @param repeated messages whose very bytes were there before
 * @param gaps holes that opened in the numbers of a boot; some are filled later
 * @param refused messages that are only counted, by reason
 */
record Tally(long stored, long repeated, long gaps, Map<TelemetryReason, Long> refused) {

  static final Tally NONE = new Tally(0, 0, 0, Map.of());

  Tally {
    refused = Map.copyOf(refused);
  }
}
