package org.preuve.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.preuve.server.InstallationCheck.Found;

/** Which installation a database and a data folder say that they are. */
public final class FoundInstallation {

  static final String NAME = "installation-id";

  private static final String TABLES =
      "select count(*) from information_schema.tables where table_schema = database()"
          + " and table_name in ('server_installation', 'portfolio_evidence')";

  private FoundInstallation() {}

  /**
   * Why no server may run on both; empty also while the database says nothing, being empty or one
   * of before the identity.
   */
  public static Optional<String> refusal(Connection connection, Path folder)
      throws SQLException, IOException {
    return known(connection)
        ? InstallationCheck.refusal(of(connection, folder), folder.toString())
        : Optional.empty();
  }

  static Found of(Connection connection, Path folder) throws SQLException, IOException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select id, exists(select 1 from portfolio_evidence) from server_installation")) {
      if (!row.next()) {
        throw new SQLException("server_installation is empty");
      }
      return new Found(row.getString(1), written(folder), evidence(folder), row.getBoolean(2));
    }
  }

  static Optional<String> written(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  private static boolean known(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(TABLES)) {
      return row.next() && row.getInt(1) == 2;
    }
  }

  /** Every file of evidence stands in a folder of two digits. */
  private static boolean evidence(Path folder) throws IOException {
    var evidence = folder.resolve("evidence");
    if (!Files.isDirectory(evidence)) {
      return false;
    }
    try (var shelves = Files.list(evidence)) {
      return shelves.anyMatch(shelf -> String.valueOf(shelf.getFileName()).matches("[0-9a-f]{2}"));
    }
  }
}
