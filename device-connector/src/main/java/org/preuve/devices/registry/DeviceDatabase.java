package org.preuve.devices.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain JDBC for what is written in batches. In a transaction it works on the connection of the
 * transaction; outside of one it takes a connection from the pool for single statements and gives
 * it back at once.
 *
 * <p>Liberty keeps a shareable connection that was used outside a transaction until the request
 * ends, closed or not: a request that asked something here and then began a transaction would hold
 * one connection and wait for a second.
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

  /** Runs {@code work} and gives the connection back. */
  public <T> T with(Work<T> work) {
    try (var connection = source().getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private DataSource source() {
    int status = Objects.requireNonNull(transaction).getTransactionStatus();
    return Objects.requireNonNull(
        status == Status.STATUS_NO_TRANSACTION ? statements : transactions);
  }
}
