package org.preuve.devices.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.preuve.web.tenant.Tenant;

/**
 * Plain JDBC for what is written in batches. In a transaction it works on the connection of the
 * transaction; outside of one it takes a connection from the pool for single statements and gives
 * it back at once.
 *
 * <p>Liberty keeps a shareable connection that was used outside a transaction until the request
 * ends, closed or not: a request that asked something here and then began a transaction would hold
 * one connection and wait for a second.
 *
 * <p>Statements name the tenant themselves where a person asks; so nothing is asked by a thread of
 * which nobody has said whom it works for, as with every other store.
 */
@Dependent
public class DeviceDatabase {

  @Resource(lookup = "jdbc/preuve")
  private @Nullable DataSource transactions;

  @Resource(lookup = "jdbc/preuve-statements", shareable = false)
  private @Nullable DataSource statements;

  @Resource private @Nullable TransactionSynchronizationRegistry transaction;

  /** For the container, which sets the rest. */
  DeviceDatabase() {}

  DeviceDatabase(
      DataSource transactions,
      DataSource statements,
      TransactionSynchronizationRegistry transaction) {
    this.transactions = transactions;
    this.statements = statements;
    this.transaction = transaction;
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Runs {@code work} and gives the connection back.
   *
   * @throws IllegalStateException when this thread works for no tenant
   */
  public <T> T with(Work<T> work) {
    Tenant.current();
    try (var connection = source().getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query, in its order.
   *
   * @param values of its marks; an {@link Instant} becomes a DATETIME
   */
  public <T> List<T> rows(String sql, Reader<T> reader, @Nullable Object... values) {
    return with(
        connection -> {
          try (var query = filled(connection, sql, values);
              var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  /** Runs a statement; how many rows it has changed. */
  public int run(String sql, @Nullable Object... values) {
    return with(
        connection -> {
          try (var statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
          }
        });
  }

  private static PreparedStatement filled(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return statement;
  }

  private DataSource source() {
    int status = Objects.requireNonNull(transaction).getTransactionStatus();
    return Objects.requireNonNull(
        status == Status.STATUS_NO_TRANSACTION ? statements : transactions);
  }
}
