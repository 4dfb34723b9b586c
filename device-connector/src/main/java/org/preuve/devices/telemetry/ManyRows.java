package org.preuve.devices.telemetry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import org.preuve.devices.registry.DeviceDatabase;

/**
 * One insert for many rows. MariaDB's driver sends a batch of plain inserts as one statement; those
 * with {@code on duplicate key update} it sends one by one, so they name all rows themselves.
 */
final class ManyRows {

  /** Fills the marks of one row. */
  @FunctionalInterface
  interface Filler<T> {
    void fill(PreparedStatement statement, T row) throws SQLException;
  }

  /** Fills the marks of one row, the first of which has the number {@code from}. */
  @FunctionalInterface
  interface FillerFrom<T> {
    void fill(PreparedStatement statement, int from, T row) throws SQLException;
  }

  private ManyRows() {}

  /**
   * The rows in one statement.
   *
   * @param into up to {@code values}
   * @param columns marks of each row
   * @param otherwise what stands after the rows
   */
  static <T> void named(
      DeviceDatabase database,
      String into,
      int columns,
      String otherwise,
      Collection<T> rows,
      FillerFrom<T> filler) {
    if (rows.isEmpty()) {
      return;
    }
    var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    var sql =
        into + " " + String.join(", ", Collections.nCopies(rows.size(), row)) + " " + otherwise;
    database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            int from = 1;
            for (var each : rows) {
              filler.fill(statement, from, each);
              from += columns;
            }
            return statement.executeUpdate();
          }
        });
  }

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
