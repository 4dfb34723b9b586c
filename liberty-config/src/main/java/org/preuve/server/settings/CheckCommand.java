package org.preuve.server.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.preuve.devices.telemetry.TelemetrySubscriber;
import org.preuve.server.FoundInstallation;
import org.preuve.server.SchemaMigration;
import org.preuve.server.settings.CheckDurability.Durability;
import org.preuve.web.base.FailedStart;

/**
 * The command {@code preuve check}: looks at the settings of its environment and starts nothing.
 */
public final class CheckCommand {

  private CheckCommand() {}

  /**
   * Ends with 0 when a server with these settings would start, with 78 for a wrong setting, 75 when
   * no database answers, and 70 when the database is another installation's or a newer build's.
   */
  public static void main(String... arguments) {
    var given = Given.environment(System::getenv);
    var wrong = CheckSettings.of(given);
    if (!wrong.isEmpty()) {
      end(FailedStart.WRONG_SETTINGS, wrong);
    }
    KnownSettings.unknown(System.getenv().keySet()).forEach(CheckCommand::warn);
    CheckSecrets.of(given).forEach(CheckCommand::warn);
    CheckPort.of(given).ifPresent(taken -> warn(taken + " Or is Preuve running?"));
    CheckDatabase.of(given, () -> DatabaseLogin.everyday(given))
        .ifPresent(away -> end(away.status(), List.of(away.line())));
    if (given.of("preuve.db.migration-user").isPresent()) {
      CheckDatabase.ofMigrations(given, () -> DatabaseLogin.migrating(given))
          .ifPresent(away -> end(away.status(), List.of(away.line())));
    }
    belonging(given);
    accounts(given);
    CheckBroker.of(given, TelemetrySubscriber.Login::at).ifPresent(CheckCommand::broker);
    System.out.println("preuve: the settings are in order.");
  }

  /** As the start does before it changes anything. */
  private static void belonging(Given given) {
    var folder = Path.of(given.of("preuve.data-folder", ".preuve/data"));
    try (var connection = DatabaseLogin.everyday(given)) {
      FoundInstallation.refusal(connection, folder).ifPresent(CheckCommand::failed);
      SchemaMigration.refusal(DatabaseLogin.source(given)).ifPresent(CheckCommand::failed);
    } catch (SQLException gone) {
      end(FailedStart.LATER, List.of("the database does not answer any more; check again."));
    } catch (IOException | FlywayException unreadable) {
      failed(
          "what the database or the data folder holds cannot be read: " + unreadable.getMessage());
    }
  }

  private static void failed(String why) {
    end(FailedStart.FAILED, List.of(why));
  }

  private static void accounts(Given given) {
    try (var connection = DatabaseLogin.everyday(given)) {
      CheckAccounts.of(given, connection).forEach(CheckCommand::warn);
      CheckDurability.of(Durability.of(connection)).forEach(CheckCommand::warn);
      if (given.of("preuve.db.migration-user").isPresent()) {
        migrations(given);
      }
    } catch (SQLException gone) {
      end(FailedStart.LATER, List.of("the database does not answer any more; check again."));
    }
  }

  private static void migrations(Given given) throws SQLException {
    try (var connection = DatabaseLogin.migrating(given)) {
      CheckAccounts.ofMigrations(given, connection).ifPresent(CheckCommand::warn);
    }
  }

  private static void warn(String line) {
    System.err.println("preuve: warning: " + line);
  }

  private static void broker(CheckBroker.Wrong wrong) {
    if (wrong.status() == 0) {
      System.err.println("preuve: " + wrong.line());
    } else {
      end(wrong.status(), List.of(wrong.line()));
    }
  }

  private static void end(int status, List<String> wrong) {
    wrong.forEach(line -> System.err.println("preuve: " + line));
    System.exit(status);
  }
}
