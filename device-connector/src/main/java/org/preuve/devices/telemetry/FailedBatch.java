package org.preuve.devices.telemetry;

import java.sql.SQLException;
import java.util.Set;

/** Whose fault it was that a batch was not stored. */
final class FailedBatch {

  /** MariaDB: packet too large, incorrect value; their SQLSTATE says something else. */
  private static final Set<Integer> OF_CONTENT = Set.of(1153, 1366);

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
        return !state.startsWith("22")
            && !state.startsWith("23")
            && !OF_CONTENT.contains(sql.getErrorCode());
      }
      ofTransaction |= cause.getClass().getPackageName().equals("jakarta.transaction");
    }
    return ofTransaction;
  }
}
