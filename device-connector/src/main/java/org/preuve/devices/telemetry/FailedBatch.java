package org.preuve.devices.telemetry;

import java.sql.SQLException;

/** Whose fault it was that a batch was not stored. */
final class FailedBatch {

  private FailedBatch() {}

  /**
   * Whether the database or the transaction failed, so that the same batch may succeed later. It
   * does not when the database refuses what a message holds: SQLSTATE class 22 (data exception) or
   * 23 (constraint).
   */
  static boolean mayPass(Throwable failed) {
    var ofTransaction = false;
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return !state.startsWith("22") && !state.startsWith("23");
      }
      ofTransaction |= cause.getClass().getPackageName().equals("jakarta.transaction");
    }
    return ofTransaction;
  }
}
