package org.preuve.devices.telemetry;

/**
 * Leaves the reading of a message at the first thing that is wrong; {@link TelemetryCheck} turns it
 * into an outcome.
 */
final class RefusedMessage extends Exception {

  private static final long serialVersionUID = 1L;

  private final TelemetryReason reason;

  RefusedMessage(TelemetryReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  TelemetryReason reason() {
    return reason;
  }
}
