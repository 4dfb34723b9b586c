package org.preuve.server.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.preuve.web.base.FailedStart;

/** Whether the database that the settings name lets this server in. */
final class CheckDatabase {

  private static final int ACCESS_DENIED = 1045;
  private static final int ACCESS_DENIED_TO_DATABASE = 1044;
  private static final int UNKNOWN_DATABASE = 1049;

  private CheckDatabase() {}

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /**
   * What is wrong.
   *
   * @param status of a process that ends for it
   * @param line one, with the cure
   */
  record Wrong(int status, String line) {}

  /** Whether it lets in who changes its tables, once it has let in the server's own account. */
  static Optional<Wrong> ofMigrations(Given given, Opening opening) {
    return of(given, opening)
        .map(
            wrong ->
                wrong.status() == FailedStart.LATER
                    ? wrong
                    : setting(
                        "PREUVE_DB_MIGRATION_USER, PREUVE_DB_MIGRATION_PASSWORD_FILE (environment"
                            + " or server.env): the database refuses the account \""
                            + given.of("preuve.db.migration-user", "")
                            + "\"; write its password into the file, or grant it the database."));
  }

  /** Whether it lets us in. */
  static Optional<Wrong> of(Given given, Opening opening) {
    try (var connection = opening.open()) {
      return connection.isValid(5)
          ? Optional.empty()
          : Optional.of(unreachable(given, "it does not answer"));
    } catch (SQLException refused) {
      return Optional.of(wrong(given, refused));
    }
  }

  private static Wrong wrong(Given given, SQLException refused) {
    return switch (code(refused)) {
      case ACCESS_DENIED, ACCESS_DENIED_TO_DATABASE ->
          setting(
              "PREUVE_DB_USER, PREUVE_DB_PASSWORD (environment or server.env): the database refuses"
                  + " the account \""
                  + given.of("preuve.db.user", "preuve")
                  + "\"; write its password, or grant it the database.");
      case UNKNOWN_DATABASE ->
          setting(
              "PREUVE_DB_NAME (environment or server.env): there is no database \""
                  + given.of("preuve.db.name", "preuve")
                  + "\"; create it, or write the name of the one that you made.");
      default ->
          withoutTls(given, refused)
              ? setting(
                  "PREUVE_DB_TLS, PREUVE_DB_TLS_CERTIFICATE (environment or server.env): no TLS"
                      + " with the database ("
                      + said(refused)
                      + "); write the certificate of its authority and the host name that stands in"
                      + " its own, or have the database offer TLS.")
              : unreachable(given, said(refused));
    };
  }

  private static String said(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
  }

  /** Whether it answers, and the two do not agree on TLS, which no start of MariaDB changes. */
  private static boolean withoutTls(Given given, SQLException refused) {
    Throwable cause = refused;
    boolean tls = false;
    for (int i = 0; cause != null && i < 10; i++) {
      var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      tls |= cause instanceof SSLException || said.contains("ssl") || said.contains("certificate");
      cause = cause.getCause();
    }
    return tls && !given.of("preuve.db.tls", "disable").equals("disable");
  }

  private static Wrong setting(String line) {
    return new Wrong(FailedStart.WRONG_SETTINGS, line);
  }

  /** The container wraps what the driver says. */
  private static int code(SQLException refused) {
    Throwable cause = refused;
    for (int i = 0; cause != null && i < 10; i++) {
      if (cause instanceof SQLException sql && sql.getErrorCode() > 0) {
        return sql.getErrorCode();
      }
      cause = cause.getCause();
    }
    return 0;
  }

  private static Wrong unreachable(Given given, String why) {
    var line =
        "PREUVE_DB_HOST, PREUVE_DB_PORT (environment or server.env): no database answers at "
            + given.of("preuve.db.host", "127.0.0.1")
            + ":"
            + given.of("preuve.db.port", "3306")
            + " ("
            + why
            + "); start MariaDB, or write where it is.";
    return new Wrong(FailedStart.LATER, line);
  }
}
