package org.preuve.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.preuve.demo.database.EmbeddedDatabase;

/**
 * A real database that was made by the build of 26 November 2026, has rows in every table, and was
 * then brought to this build's version; made once for all tests of the schema.
 */
final class MigratedDatabase {

  /** The last migration of that build. */
  static final String PUBLISHED = "202611260500";

  private final EmbeddedDatabase database;

  private MigratedDatabase(EmbeddedDatabase database) {
    this.database = database;
  }

  private static final class Holder {
    static final MigratedDatabase MIGRATED = make();
  }

  static MigratedDatabase get() {
    return Holder.MIGRATED;
  }

  private static MigratedDatabase make() {
    var login = new EmbeddedDatabase.Login("preuve", "preuve", "schema");
    var made = new MigratedDatabase(EmbeddedDatabase.start(folder(), 0, login));
    made.settings().target(PUBLISHED).outOfOrder(true).load().migrate();
    made.fill();
    made.migration().run();
    return made;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "schema");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void fill() {
    try (var rows = MigratedDatabase.class.getResourceAsStream("rows-" + PUBLISHED + ".sql")) {
      for (var statement :
          new String(rows.readAllBytes(), StandardCharsets.UTF_8).split(";\\n", -1)) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the server does at its start. */
  SchemaMigration migration() {
    return new SchemaMigration(settings());
  }

  /** This build's migrations and this database. */
  FluentConfiguration settings() {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.login().user(), database.login().password())
        .locations("classpath:db/migration");
  }

  String jdbcUrl() {
    return database.jdbcUrl();
  }

  EmbeddedDatabase.Login login() {
    return database.login();
  }

  void run(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  /** The first column of every row, as text. */
  List<String> column(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.login().user(), database.login().password());
  }
}
