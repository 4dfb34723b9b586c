package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.preuve.demo.base.Ports;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.broker.EmbeddedBroker;

/** A broker in a process of its own, which a test may kill; what it acknowledged is on its disk. */
public final class BrokerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path folder;
  private final int port = Ports.free();
  private Process process;

  private BrokerProcess(Path folder) {
    this.folder = folder;
  }

  /** Starts it and tells that installation of it, before its server starts. */
  public static BrokerProcess of(Installation installation) {
    var broker = new BrokerProcess(installation.folder());
    broker.start();
    installation.set("PREUVE_MQTT_SERVER_URI", broker.uri());
    installation.set("PREUVE_MQTT_PUBLIC_URI", broker.uri());
    return broker;
  }

  /** The process: the installation's folder and a port. */
  public static void main(String... arguments) throws InterruptedException {
    var folder = Path.of(arguments[0]);
    var account =
        new EmbeddedBroker.Account(
            "preuve-connector", SecretFiles.readOrCreate(folder.resolve("connector.password")));
    EmbeddedBroker.start(
        folder.resolve("broker-process"),
        Integer.parseInt(arguments[1]),
        folder.resolve("devices"),
        account);
    new CountDownLatch(1).await();
  }

  /** Its TCP port. */
  public int port() {
    return port;
  }

  private String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Starts it again and waits until it takes connections. */
  public void start() {
    try {
      Files.createDirectories(folder);
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BrokerProcess.class.getName(),
                  folder.toString(),
                  String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("broker-process.log").toFile()))
              .start();
      await();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** kill -9. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void await() {
    var end = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("the broker does not start: broker-process.log");
      }
      LockSupport.parkNanos(PAUSE.toNanos()); // the processor is for the broker
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    kill();
  }
}
