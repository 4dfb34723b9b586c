package org.preuve.devices.telemetry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.preuve.devices.registry.DeviceDatabase;

/** One insert for many rows: MariaDB's driver sends such a batch as one statement. */
final class ManyRows {

  /** Fills the marks of one row. */
  @FunctionalInterface
  interface Filler<T> {
    void fill(PreparedStatement statement, T row) throws SQLException;
  }

  private ManyRows() {}

  static <T> void of(DeviceDatabase database, String sql, Collection<T> rows, Filler<T> filler) {
    if (rows.isEmpty()) {
      return;
    }
    database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
              filler.fill(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch().length;
          }
        });
  }
}
