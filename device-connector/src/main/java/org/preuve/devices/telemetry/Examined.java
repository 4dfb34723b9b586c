package org.preuve.devices.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * A message with what could be found out about it before its turn came.
 *
 * @param excess whether its device has sent more than it may: nobody has looked into it
 * @param by what was known of the device then; null where nothing was found out
 * @param outcome what the check said by that; null where nothing was found out
 */
record Examined(
    Arrived arrived, boolean excess, @Nullable KnownDevice by, @Nullable TelemetryOutcome outcome) {

  /** Nothing is known of it yet. */
  static Examined notYet(Arrived arrived, boolean excess) {
    return new Examined(arrived, excess, null, null);
  }

  static Examined by(KnownDevice known, Arrived arrived) {
    return new Examined(arrived, false, known, check(known, arrived));
  }

  /** What the check says by what is known of the device now; null if no such device is paired. */
  TelemetryOutcome outcome(@Nullable KnownDevice known) {
    return outcome != null && by != null && by.equals(known) ? outcome : check(known, arrived);
  }

  private static TelemetryOutcome check(@Nullable KnownDevice known, Arrived arrived) {
    return TelemetryCheck.check(arrived.device(), arrived.kind(), arrived.message(), known);
  }
}
