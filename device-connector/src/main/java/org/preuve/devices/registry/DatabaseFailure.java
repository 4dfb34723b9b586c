package org.preuve.devices.registry;

import java.sql.SQLException;

/** The database did not do it; the transaction rolls back. */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
