package org.preuve.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.base.Ports;

/** A server process of its own, which a test may kill. */
public final class OwnServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration ANSWER = Duration.ofSeconds(20);

  private static final Path BUILT = Path.of("target/preuve.war");

  private final Installation installation;
  private final String name;
  private final URI address;
  private final boolean alone;
  private @Nullable Process process;

  /** A server for that installation; not started yet. */
  public OwnServer(Installation installation) {
    this(installation, installation.serverName(), installation.port(), true, BUILT);
  }

  /** The same with another build of the application. */
  public static OwnServer of(Installation installation, Path war) {
    return new OwnServer(installation, installation.serverName(), installation.port(), true, war);
  }

  /** Another node of that installation; not started yet. */
  public static OwnServer node(Installation installation) {
    int port = Ports.free();
    return new OwnServer(installation, installation.addNode(port), port, false, BUILT);
  }

  private OwnServer(Installation installation, String name, int port, boolean alone, Path war) {
    this.installation = installation;
    this.name = name;
    this.alone = alone;
    this.address = URI.create("http://localhost:" + port);
    try {
      var dropins = Files.createDirectories(server().resolve("dropins"));
      Files.copy(war, dropins.resolve("preuve.war"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Where it answers, without a final slash. */
  public URI address() {
    return address;
  }

  /** Starts it and waits until it is ready. */
  public void start() {
    begin();
    awaitReady();
  }

  /** Starts it. */
  public void begin() {
    var command = Path.of("target/liberty/wlp/bin/server").toAbsolutePath().toString();
    var builder =
        new ProcessBuilder(command, "run", name)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    builder.environment().put("WLP_USER_DIR", installation.folder().resolve("usr").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      process = builder.start();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Waits until it has ended by itself: its exit status. */
  public int awaitEnd() {
    var running = Objects.requireNonNull(process);
    try {
      if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server lives on after " + PATIENCE);
      }
      process = null;
      return running.exitValue();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /** Everything that it printed. */
  public String printed() {
    try {
      return Files.readString(installation.folder().resolve(name + ".log"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** kill -9. */
  public void kill() {
    if (process == null) {
      return;
    }
    var children = process.descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    children.forEach(child -> child.onExit().join());
    process.onExit().join();
    process = null;
  }

  /** Waits until it answers. */
  public void awaitReady() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!ready()) {
      if (failed()) {
        throw new IllegalStateException("the application did not start: " + console());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("the server is not ready after " + PATIENCE);
      }
      pause(Duration.ofMillis(300));
    }
  }

  private boolean failed() {
    try {
      return Files.readString(console()).contains("CWWKZ0002E");
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Path console() {
    return installation.folder().resolve(name + ".log");
  }

  private boolean ready() {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/health/ready")).timeout(ANSWER).build();
    try {
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException broken) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private Path server() {
    return installation.folder().resolve("usr/servers/" + name);
  }

  @Override
  public void close() {
    kill();
    if (alone) {
      installation.close();
    }
  }
}
