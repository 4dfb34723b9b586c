package org.preuve.server.database;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.jndi.JndiException;
import org.hibernate.engine.jndi.spi.JndiService;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * A transaction has one connection, from a pool for transactions; what is asked outside of one has
 * a connection from another pool for as long as its statement takes.
 *
 * <p>Liberty keeps a shareable connection that was used outside a transaction until the request
 * ends. Out of one pool, a request that asked something and then began a transaction would hold a
 * connection and wait for a second; and a body that comes slowly would hold the one that its
 * session was looked up with.
 */
public class TwoPools implements ConnectionProvider, ServiceRegistryAwareService {

  private static final String TRANSACTIONS = "jdbc/preuve";
  private static final String SINGLE_STATEMENTS = "jdbc/preuve-statements";

  private @Nullable ServiceRegistryImplementor services;
  private @Nullable DataSource transactions;
  private @Nullable DataSource statements;

  @Override
  public void injectServices(ServiceRegistryImplementor registry) {
    services = registry;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return (inTransaction() ? transactions() : statements()).getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    connection.close();
  }

  /** Hibernate gives a connection back after each statement; in a transaction it gets the same. */
  @Override
  public boolean supportsAggressiveRelease() {
    return true;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (isUnwrappableAs(type)) {
      return type.cast(this);
    }
    throw new UnknownUnwrapTypeException(type);
  }

  private boolean inTransaction() throws SQLException {
    try {
      var platform = services().requireService(JtaPlatform.class);
      return platform.getCurrentStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException unknown) {
      throw new SQLException("the state of the transaction is unknown", unknown);
    }
  }

  private synchronized DataSource transactions() throws SQLException {
    if (transactions == null) {
      transactions = find(TRANSACTIONS);
    }
    return transactions;
  }

  private synchronized DataSource statements() throws SQLException {
    if (statements == null) {
      statements = find(SINGLE_STATEMENTS);
    }
    return statements;
  }

  private DataSource find(String name) throws SQLException {
    try {
      return (DataSource) services().requireService(JndiService.class).locate(name);
    } catch (JndiException missing) {
      throw new SQLException("no data source " + name, missing);
    }
  }

  private ServiceRegistryImplementor services() throws SQLException {
    if (services == null) {
      throw new SQLException("asked for a connection before the start");
    }
    return services;
  }
}
