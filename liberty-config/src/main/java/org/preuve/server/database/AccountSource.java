package org.preuve.server.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of another source, opened as another account. */
public final class AccountSource implements DataSource {

  private final DataSource source;
  private final String user;
  private final String password;

  private AccountSource(DataSource source, String user, String password) {
    this.source = source;
    this.user = user;
    this.password = password;
  }

  /**
   * The one to change tables with.
   *
   * @param own connections of the server's own account
   * @param others the same pool for an application that names the account
   */
  public static DataSource of(MigrationAccount account, DataSource own, DataSource others) {
    return account
        .user()
        .<DataSource>map(user -> new AccountSource(others, user, account.password()))
        .orElse(own);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return source.getConnection(user, password);
  }

  @Override
  public Connection getConnection(String other, String secret) throws SQLException {
    return source.getConnection(other, secret);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return source.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
