package org.preuve.server;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the database to the version of this build before anything else starts. */
@Dependent
class Migrations {

  /** Observers of {@link Startup} that use the database take a larger number. */
  static final int FIRST = 1;

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  @Resource(lookup = "jdbc/preuve")
  private @Nullable DataSource database;

  void migrate(@Observes @Priority(FIRST) Startup startup) {
    var flyway =
        Flyway.configure(new DecodedResources(Migrations.class.getClassLoader()))
            .dataSource(database)
            .locations("classpath:db/migration")
            // each module numbers its own migrations
            .outOfOrder(true)
            .load();
    // DDL is not transactional: a statement that was cut off is idempotent and runs again
    flyway.repair();
    var result = flyway.migrate();
    LOG.info(() -> "database at version " + result.targetSchemaVersion);
  }
}
