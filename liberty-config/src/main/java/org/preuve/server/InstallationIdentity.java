package org.preuve.server;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.preuve.server.InstallationCheck.Found;
import org.preuve.web.base.FailedStart;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StartOrder;

/**
 * The identity of an installation stands in the database and in the data folder, so that no server
 * runs with an old folder on an empty database, or the other way round. What a database says
 * already is compared before its tables are changed: a name typed wrong must not take another
 * installation's database to the version of this build.
 */
@Dependent
class InstallationIdentity {

  private static final String NAME = "installation-id";

  private static final String TABLES =
      "select count(*) from information_schema.tables where table_schema = database()"
          + " and table_name in ('server_installation', 'portfolio_evidence')";

  private final Path folder;

  @Resource(lookup = "jdbc/preuve", shareable = false)
  private @Nullable DataSource database;

  @Inject
  InstallationIdentity(ServerConfig server) {
    this.folder = server.dataFolder();
  }

  void compare(@Observes @Priority(StartOrder.BELONGING) Startup startup)
      throws SQLException, IOException {
    var pool = database;
    if (pool != null && known(pool)) {
      InstallationCheck.refusal(found(pool), folder.toString()).ifPresent(FailedStart::because);
    }
  }

  /** An empty database says nothing yet, one of before the identity does not either. */
  private static boolean known(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(TABLES)) {
      return row.next() && row.getInt(1) == 2;
    }
  }

  void check(@Observes @Priority(StartOrder.INSTALLATION) Startup startup)
      throws SQLException, IOException {
    var pool = database;
    if (pool == null) {
      return;
    }
    var found = found(pool);
    InstallationCheck.refusal(found, folder.toString()).ifPresent(FailedStart::because);
    if (found.folder().isEmpty()) {
      write(found.database());
    }
  }

  private Found found(DataSource pool) throws SQLException, IOException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select id, exists(select 1 from portfolio_evidence) from server_installation")) {
      if (!row.next()) {
        throw new SQLException("server_installation is empty");
      }
      return new Found(row.getString(1), written(), evidence(), row.getBoolean(2));
    }
  }

  private Optional<String> written() throws IOException {
    var file = folder.resolve(NAME);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** Every file of evidence stands in a folder of two digits. */
  private boolean evidence() throws IOException {
    var evidence = folder.resolve("evidence");
    if (!Files.isDirectory(evidence)) {
      return false;
    }
    try (var shelves = Files.list(evidence)) {
      return shelves.anyMatch(shelf -> String.valueOf(shelf.getFileName()).matches("[0-9a-f]{2}"));
    }
  }

  private void write(String identity) throws IOException {
    try {
      Files.writeString(folder.resolve(NAME), identity + "\n", StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException otherNode) {
      written()
          .filter(other -> !other.equals(identity))
          .ifPresent(
              other -> FailedStart.because("Two installations start at once in " + folder + "."));
    }
  }
}
