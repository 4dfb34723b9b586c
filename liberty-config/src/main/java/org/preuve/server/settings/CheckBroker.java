package org.preuve.server.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.preuve.devices.registry.BrokerLogin;
import org.preuve.web.base.FailedStart;

/** Whether the broker that the settings name lets this server in. */
final class CheckBroker {

  private CheckBroker() {}

  /** Logs in at a broker with a name and a password. */
  @FunctionalInterface
  interface Login {
    BrokerLogin at(String broker, String user, String password);
  }

  /**
   * What is wrong.
   *
   * @param status of a process that ends for it, 0 if it need not
   * @param line one, with the cure
   */
  record Wrong(int status, String line) {}

  /** Whether it lets us in, where this node takes in telemetry. */
  static Optional<Wrong> of(Given given, Login login) {
    var file = given.of("preuve.mqtt.password-file", "");
    if (file.isEmpty() || !given.of("preuve.mqtt.ingest", "true").equals("true")) {
      return Optional.empty();
    }
    var broker = given.of("preuve.mqtt.server-uri", "tcp://127.0.0.1:1883");
    var user = given.of("preuve.mqtt.user", "preuve-connector");
    return switch (login.at(broker, user, password(file))) {
      case TAKEN -> Optional.empty();
      case AWAY ->
          Optional.of(
              new Wrong(
                  0,
                  "PREUVE_MQTT_SERVER_URI (environment or server.env): no broker answers at "
                      + broker
                      + "; the server starts and keeps trying."));
      case REFUSED -> Optional.of(refused(given, user));
    };
  }

  /**
   * An account that the server itself writes for the broker may be new or about to change: then the
   * start decides.
   */
  private static Wrong refused(Given given, String user) {
    var line =
        "PREUVE_MQTT_USER, PREUVE_MQTT_PASSWORD_FILE (environment or server.env): the broker"
            + " refuses the account \""
            + user
            + "\"; ";
    return given.of("preuve.broker.passwords-file", "").isEmpty()
        ? new Wrong(FailedStart.WRONG_SETTINGS, line + "write its password into the file.")
        : new Wrong(
            0,
            line
                + "the server writes it into PREUVE_BROKER_PASSWORDS_FILE at its start, and ends"
                + " if the broker still refuses it then.");
  }

  private static String password(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
