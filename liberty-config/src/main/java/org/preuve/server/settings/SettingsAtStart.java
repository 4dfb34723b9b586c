package org.preuve.server.settings;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.FailedStart;
import org.preuve.web.base.StartOrder;
import org.preuve.web.tenant.Tenant;

/**
 * The first and the last thing of a start: wrong settings end the process before anything else is
 * made, and so does a start that fails on its way; a start that succeeded is said on the console.
 */
@ApplicationScoped
public class SettingsAtStart {

  @Resource(lookup = "jdbc/preuve", shareable = false)
  private @Nullable DataSource database;

  /** For whoever names an account. */
  @Resource(
      lookup = "jdbc/preuve-migrations",
      shareable = false,
      authenticationType = Resource.AuthenticationType.APPLICATION)
  private @Nullable DataSource migrations;

  private final CountDownLatch over = new CountDownLatch(1);

  void check(@Observes @Priority(StartOrder.SETTINGS) Startup startup) {
    var config = ConfigProvider.getConfig();
    var given = Given.of(name -> config.getOptionalValue(name, String.class), System::getenv);
    var wrong = CheckSettings.of(given);
    if (!wrong.isEmpty()) {
      FailedStart.because(FailedStart.WRONG_SETTINGS, wrong);
    }
    CheckPort.of(given).ifPresent(taken -> FailedStart.because(FailedStart.LATER, List.of(taken)));
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
    var starting = Thread.currentThread();
    var watch = new Thread(() -> watch(starting), "preuve-start");
    watch.setDaemon(true);
    watch.start();
  }

  void started(@Observes @Priority(StartOrder.READY) Startup startup) {
    over.countDown();
    Tenant.clear();
    var base = ConfigProvider.getConfig().getValue("preuve.base-url", String.class);
    // not closed: the stream is the process's
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println("Preuve is ready: " + base);
  }

  void stopped(@Observes Shutdown shutdown) {
    over.countDown();
  }

  /**
   * A part that throws ends the start without a word to the others: then the thread has left the
   * event although its last observer was never called.
   */
  private void watch(Thread starting) {
    try {
      while (!over.await(1, TimeUnit.SECONDS)) {
        if (!inEvent(starting) && over.getCount() > 0) {
          FailedStart.because("a part failed while the server started; messages.log says which.");
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean inEvent(Thread starting) {
    return Arrays.stream(starting.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("org.jboss.weld."));
  }
}
