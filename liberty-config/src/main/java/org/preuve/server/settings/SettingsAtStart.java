package org.preuve.server.settings;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.FailedStart;
import org.preuve.web.base.StartOrder;
import org.preuve.web.tenant.Tenant;

/**
 * Whether the database takes the accounts of the settings, before anything else is made; and the
 * last thing of a start, for one that succeeded is said on the console.
 */
@Dependent
public class SettingsAtStart {

  @Resource(lookup = "jdbc/preuve", shareable = false)
  private @Nullable DataSource database;

  /** For whoever names an account. */
  @Resource(
      lookup = "jdbc/preuve-migrations",
      shareable = false,
      authenticationType = Resource.AuthenticationType.APPLICATION)
  private @Nullable DataSource migrations;

  private final StartGuard guard;

  @Inject
  SettingsAtStart(StartGuard guard) {
    this.guard = guard;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) Startup startup) {
    var given = StartGuard.given();
    var pool = database;
    if (pool != null) {
      CheckDatabase.of(given, pool::getConnection)
          .ifPresent(away -> FailedStart.because(away.status(), List.of(away.line())));
    }
    var changing = migrations;
    var account = given.of("preuve.db.migration-user");
    if (changing != null && account.isPresent()) {
      CheckDatabase.ofMigrations(
              given,
              () -> changing.getConnection(account.get(), DatabaseLogin.migrationPassword(given)))
          .ifPresent(away -> FailedStart.because(away.status(), List.of(away.line())));
    }
    Tenant.everyone(); // what an installation is given at its start belongs to no tenant
  }

  void started(@Observes @Priority(StartOrder.READY) Startup startup) {
    guard.over();
    Tenant.clear();
    var base = ConfigProvider.getConfig().getValue("preuve.base-url", String.class);
    // not closed: the stream is the process's
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println("Preuve is ready: " + base);
  }

  void stopped(@Observes Shutdown shutdown) {
    guard.stopped();
  }
}
