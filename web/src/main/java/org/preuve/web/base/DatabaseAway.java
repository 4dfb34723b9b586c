package org.preuve.web.base;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, hung or restarting, or gave a transaction up for another's sake,
 * from a fault of ours: the same may be done again.
 */
public final class DatabaseAway {

  private static final int DEEPEST = 20;

  /** Connection exceptions (ISO/IEC 9075-2, SQLSTATE class 08). */
  private static final String CONNECTION = "08";

  /** Deadlocks (class 40), as when another node changes a table. */
  private static final String ROLLED_BACK = "40";

  private DatabaseAway() {}

  /** Whether it stands behind that fault. */
  public static boolean behind(Throwable fault) {
    @Nullable Throwable cause = fault;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (away(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /**
   * The driver throws the transient kind for every state that it does not know: the state decides.
   */
  private static boolean broken(SQLException sql) {
    var state = sql.getSQLState();
    return state == null
        ? sql instanceof SQLTransientConnectionException
            || sql instanceof SQLNonTransientConnectionException
            || sql instanceof SQLRecoverableException
        : state.startsWith(CONNECTION) || state.startsWith(ROLLED_BACK);
  }

  private static boolean away(Throwable cause) {
    return cause instanceof SQLTimeoutException
        || (cause instanceof SQLException sql && broken(sql))
        // the pool's own, when nobody gave a connection back in time
        || cause.getClass().getSimpleName().equals("ResourceAllocationException")
        // a commit that got no answer
        || cause.getClass().getSimpleName().equals("XAException");
  }
}
