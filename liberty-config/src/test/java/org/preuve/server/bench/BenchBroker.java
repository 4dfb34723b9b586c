package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;
import org.preuve.devices.registry.BrokerPassword;
import org.preuve.server.harness.BrokerProcess;
import org.preuve.server.harness.Installation;

/**
 * The broker that is measured, in a process of its own: Mosquitto where there is one, as in
 * installations, else the one of the tests.
 */
final class BenchBroker implements AutoCloseable {

  private static final String PASSWORD = "bench";

  private final Installation installation;
  private final @Nullable BrokerProcess own;
  private final @Nullable Process mosquitto;
  private final int port;

  private BenchBroker(
      Installation installation,
      @Nullable BrokerProcess own,
      @Nullable Process mosquitto,
      int port) {
    this.installation = installation;
    this.own = own;
    this.mosquitto = mosquitto;
    this.port = port;
  }

  static BenchBroker of(Installation installation, Path program, List<BenchDevice> devices) {
    try {
      if (!Files.isExecutable(program)) {
        var own = BrokerProcess.of(installation);
        var broker = new BenchBroker(installation, own, null, own.port());
        broker.accounts(devices);
        return broker;
      }
      int port = Ports.free();
      var broker =
          new BenchBroker(installation, null, mosquitto(installation, program, port), port);
      broker.accounts(devices);
      installation.set("PREUVE_MQTT_SERVER_URI", broker.uri());
      installation.set("PREUVE_MQTT_PUBLIC_URI", broker.uri());
      return broker;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Process mosquitto(Installation installation, Path program, int port)
      throws IOException {
    var folder = Files.createDirectories(installation.folder().resolve("mosquitto"));
    Files.writeString(installation.folder().resolve("devices"), "");
    Files.write(
        folder.resolve("rules"),
        List.of(
            "user preuve-connector",
            "topic readwrite ep/1/#",
            "pattern write ep/1/%u/up/#",
            "pattern read ep/1/%u/dn/#",
            "pattern read ep/1/beacon"));
    Files.write(
        folder.resolve("mosquitto.conf"),
        List.of(
            "user " + System.getProperty("user.name"),
            "allow_anonymous false",
            "password_file " + installation.folder().resolve("devices"),
            "acl_file " + folder.resolve("rules"),
            "max_queued_messages 100000",
            "max_inflight_messages 200",
            "listener " + port + " 127.0.0.1"));
    return new ProcessBuilder(program.toString(), "-c", folder.resolve("mosquitto.conf").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** Lets these devices and the connector in; the server writes the file anew at its start. */
  void accounts(List<BenchDevice> devices) throws IOException {
    var hash = BrokerPassword.hash(PASSWORD);
    var lines = new ArrayList<String>();
    lines.add("preuve-connector:" + BrokerPassword.hash(connectorPassword()));
    devices.forEach(device -> lines.add(device.id() + ":" + hash));
    Files.write(installation.folder().resolve("devices"), lines);
    if (mosquitto != null) {
      hangUp(mosquitto.pid());
    }
  }

  /** Mosquitto reads its accounts again. */
  private static void hangUp(long pid) throws IOException {
    try {
      new ProcessBuilder("kill", "-HUP", String.valueOf(pid)).start().waitFor();
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  String connectorPassword() {
    return SecretFiles.readOrCreate(installation.folder().resolve("connector.password"));
  }

  String devicePassword() {
    return PASSWORD;
  }

  /** Which one it is. */
  String name() {
    return mosquitto == null ? "embedded broker" : "mosquitto";
  }

  int port() {
    return port;
  }

  String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
    if (mosquitto != null) {
      mosquitto.destroy();
    }
  }
}
