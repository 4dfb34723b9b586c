package org.preuve.server;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Brings a database to the version of this build, or says in one sentence why it must not.
 *
 * <p>Every migration is one idempotent statement, because MariaDB ends a transaction at each DDL
 * statement. So one that was cut off may run again; what is known of the others is never repaired.
 */
public final class SchemaMigration {

  private final Flyway flyway;

  SchemaMigration(FluentConfiguration settings) {
    this.flyway =
        settings
            // each module numbers its own migrations
            .outOfOrder(true)
            // only what waits is in order: what another build left behind stops the start
            .ignoreMigrationPatterns("*:pending")
            .load();
  }

  /** The migrations of this build. */
  static FluentConfiguration ofThisBuild() {
    return Flyway.configure(new DecodedResources(SchemaMigration.class.getClassLoader()))
        .locations("classpath:db/migration");
  }

  /** Why this build must not change that database; looks only. */
  public static Optional<String> refusal(DataSource database) {
    return new SchemaMigration(ofThisBuild().dataSource(database)).refusal();
  }

  /** The version that the database has now. */
  String run() {
    forgetFailed();
    refusal()
        .ifPresent(
            why -> {
              throw new IllegalStateException(why);
            });
    return flyway.migrate().targetSchemaVersion;
  }

  private Optional<String> refusal() {
    return flyway.validateWithResult().invalidMigrations.stream()
        .filter(found -> found.errorDetails.errorCode != CoreErrorCode.FAILED_VERSIONED_MIGRATION)
        .findFirst()
        .map(SchemaMigration::sentence);
  }

  /** A statement that failed has changed nothing and may run again. */
  private void forgetFailed() {
    var history = flyway.getConfiguration().getTable();
    for (var known : flyway.info().all()) {
      if (known.getState().isFailed()) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
            var delete =
                connection.prepareStatement(
                    "delete from " + history + " where success = 0 and version = ?")) {
          delete.setString(1, known.getVersion().getVersion());
          delete.executeUpdate();
        } catch (SQLException unreachable) {
          throw new IllegalStateException(unreachable);
        }
      }
    }
  }

  private static String sentence(ValidateOutput found) {
    var migration = "Migration " + found.version + " (" + found.description + ")";
    var code = found.errorDetails.errorCode;
    if (code == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
      return migration
          + " has run in this database and is not part of this build:"
          + " start the build that it came with, or a newer one.";
    }
    if (code == CoreErrorCode.CHECKSUM_MISMATCH) {
      return migration
          + " was edited after it had run in this database:"
          + " undo the edit and add a migration of its own instead.";
    }
    return found.errorDetails.errorMessage;
  }
}
