package org.preuve.server.settings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.preuve.server.database.MigrationAccount;

/** Connections to the database that the settings name, without a server. */
final class DatabaseLogin {

  private DatabaseLogin() {}

  /** As the account that the server works with. */
  static Connection everyday(Given given) throws SQLException {
    return open(given, given.of("preuve.db.user", "preuve"), given.of("preuve.db.password", ""));
  }

  /** As the account that changes the tables, where there is one of its own. */
  static Connection migrating(Given given) throws SQLException {
    return open(
        given, given.of("preuve.db.migration-user").orElseThrow(), migrationPassword(given));
  }

  /** Password of that account. */
  static String migrationPassword(Given given) {
    return new MigrationAccount(
            given.of("preuve.db.migration-user"), given.of("preuve.db.migration-password-file"))
        .password();
  }

  /** The same account, for whoever opens connections by itself. */
  static DataSource source(Given given) throws SQLException {
    var source = new MariaDbDataSource(address(given));
    source.setUser(given.of("preuve.db.user", "preuve"));
    source.setPassword(given.of("preuve.db.password", ""));
    return source;
  }

  private static Connection open(Given given, String user, String password) throws SQLException {
    return DriverManager.getConnection(address(given), user, password);
  }

  private static String address(Given given) {
    return String.format(
        Locale.ROOT,
        "jdbc:mariadb://%s:%s/%s?connectTimeout=5000&socketTimeout=10000&sslMode=%s"
            + "&serverSslCert=%s",
        given.of("preuve.db.host", "127.0.0.1"),
        given.of("preuve.db.port", "3306"),
        given.of("preuve.db.name", "preuve"),
        given.of("preuve.db.tls", "disable"),
        given.of("preuve.db.tls-certificate", ""));
  }
}
