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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
    if (pool != null) {
      try (var connection = pool.getConnection()) {
        FoundInstallation.refusal(connection, folder).ifPresent(FailedStart::because);
      }
    }
  }

  void check(@Observes @Priority(StartOrder.INSTALLATION) Startup startup)
      throws SQLException, IOException {
    var pool = database;
    if (pool == null) {
      return;
    }
    try (var connection = pool.getConnection()) {
      var found = FoundInstallation.of(connection, folder);
      InstallationCheck.refusal(found, folder.toString()).ifPresent(FailedStart::because);
      if (found.folder().isEmpty()) {
        write(found.database());
      }
    }
  }

  private void write(String identity) throws IOException {
    var file = folder.resolve(FoundInstallation.NAME);
    try {
      Files.writeString(file, identity + "\n", StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException otherNode) {
      FoundInstallation.written(folder)
          .filter(other -> !other.equals(identity))
          .ifPresent(
              other -> FailedStart.because("Two installations start at once in " + folder + "."));
    }
  }
}
