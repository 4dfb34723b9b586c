package org.preuve.server.settings;

import java.sql.SQLException;
import java.util.List;
import org.preuve.devices.telemetry.TelemetrySubscriber;
import org.preuve.server.settings.CheckDurability.Durability;
import org.preuve.web.base.FailedStart;

/**
 * The command {@code preuve check}: looks at the settings of its environment and starts nothing.
 */
public final class CheckCommand {

  private CheckCommand() {}

  /**
   * Ends with 0 when a server with these settings would start, with 78 for a wrong setting and 75
   * when no database answers.
   */
  public static void main(String... arguments) {
    var given = Given.environment(System::getenv);
    var wrong = CheckSettings.of(given);
    if (!wrong.isEmpty()) {
      end(FailedStart.WRONG_SETTINGS, wrong);
    }
    CheckSecrets.of(given).forEach(CheckCommand::warn);
    CheckPort.of(given).ifPresent(taken -> warn(taken + " Or is Preuve running?"));
    CheckDatabase.of(given, () -> DatabaseLogin.everyday(given))
        .ifPresent(away -> end(away.status(), List.of(away.line())));
    if (given.of("preuve.db.migration-user").isPresent()) {
      CheckDatabase.ofMigrations(given, () -> DatabaseLogin.migrating(given))
          .ifPresent(away -> end(away.status(), List.of(away.line())));
    }
    accounts(given);
    CheckBroker.of(given, TelemetrySubscriber.Login::at).ifPresent(CheckCommand::broker);
    System.out.println("preuve: the settings are in order.");
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
