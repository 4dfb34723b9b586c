package org.preuve.devices.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC for what is written in batches; takes part in the transaction of the thread. */
@Dependent
public class DeviceDatabase {

  @Resource(lookup = "jdbc/preuve")
  private @Nullable DataSource source;

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Runs {@code work} and gives the connection back. */
  public <T> T with(Work<T> work) {
    try (var connection = Objects.requireNonNull(source).getConnection()) {
      return work.on(connection);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
