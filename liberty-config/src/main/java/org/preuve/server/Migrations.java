package org.preuve.server;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.preuve.server.database.AccountSource;
import org.preuve.server.database.MigrationAccount;
import org.preuve.web.base.FailedStart;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.StartOrder;

/** Brings the database to the version of this build before anything else starts. */
@Dependent
class Migrations {

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  /** Without a time-out for statements: one that changes a large table takes its time. */
  @Resource(lookup = "jdbc/preuve-migrations")
  private @Nullable DataSource database;

  /** The same for whoever names an account. */
  @Resource(
      lookup = "jdbc/preuve-migrations",
      authenticationType = Resource.AuthenticationType.APPLICATION)
  private @Nullable DataSource byAccount;

  private final MigrationAccount account;

  @Inject
  Migrations(MigrationAccount account) {
    this.account = account;
  }

  void migrate(@Observes @Priority(StartOrder.MIGRATIONS) Startup startup) {
    var settings =
        SchemaMigration.ofThisBuild()
            .dataSource(
                AccountSource.of(
                    account, Objects.requireNonNull(database), Objects.requireNonNull(byAccount)));
    try {
      var version = new SchemaMigration(settings).run();
      LOG.info(() -> "database at version " + version);
    } catch (IllegalStateException | FlywayException refused) {
      LoggedFault.log(LOG, Level.SEVERE, "the database stays as it is", refused);
      FailedStart.because(refused);
    }
  }
}
