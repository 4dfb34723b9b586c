package org.preuve.server.harness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.database.EmbeddedDatabase;

/**
 * A database with every table and no row. It is made once for each WAR and copied for each
 * installation, which saves the time of the migrations.
 */
final class PreparedDatabase {

  private static final Path FOLDER = Path.of("target/prepared-database").toAbsolutePath();
  private static final Path WAR = Path.of("target/preuve.war");

  private PreparedDatabase() {}

  /** Puts a copy below that folder of an {@link EmbeddedDatabase}. */
  static void copyTo(Path database) throws IOException {
    var lock = FOLDER.resolveSibling("prepared-database.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) { // another lane may be about to make it, too
      if (held.isValid() && !ready()) {
        make();
      }
    }
    Folders.copy(FOLDER.resolve("data"), database.resolve("data"));
  }

  private static boolean ready() throws IOException {
    return Files.exists(FOLDER)
        && Files.getLastModifiedTime(FOLDER).compareTo(Files.getLastModifiedTime(WAR)) > 0;
  }

  private static void make() throws IOException {
    var making = FOLDER.resolveSibling("prepared-database.new");
    Folders.delete(making);
    Folders.delete(FOLDER);
    var login = new EmbeddedDatabase.Login("preuve", "preuve", SecretFiles.random());
    try (var database = EmbeddedDatabase.start(making, 0, login)) {
      Flyway.configure()
          .dataSource(database.jdbcUrl(), login.user(), login.password())
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .load()
          .migrate();
    }
    Files.move(making, FOLDER);
  }
}
