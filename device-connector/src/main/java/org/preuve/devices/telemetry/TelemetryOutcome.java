package org.preuve.devices.telemetry;

/** What became of one message. */
sealed interface TelemetryOutcome {

  /** It is genuine and well formed; whether it is new, only the table knows. */
  record Accepted(EatClaims claims) implements TelemetryOutcome {}

  /**
   * It will be counted and shown, not stored.
   *
   * @param bootcount number it claims to have, −1 if that cannot be read
   * @param sequence number it claims to have, −1 if that cannot be read
   * @param signed whether the device's key said it; nobody else may use up a number
   */
  record Refused(TelemetryReason reason, long bootcount, long sequence, boolean signed)
      implements TelemetryOutcome {}
}
