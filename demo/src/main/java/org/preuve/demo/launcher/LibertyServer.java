package org.preuve.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Open Liberty with the WAR, as a child process. */
final class LibertyServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  /** One for all questions: each client has threads of its own. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Children children;
  private final Path log;
  private final ServerOutput output;

  private LibertyServer(Process process, Children children, Path log, ServerOutput output) {
    this.output = output;
    this.process = process;
    this.children = children;
    this.log = log;
  }

  /**
   * Starts the server that the build has laid out.
   *
   * @param home Liberty's folder {@code wlp}
   * @param output where it may write
   * @param environment settings
   */
  static LibertyServer start(
      Path home, Path output, Path log, Map<String, String> environment, Children children) {
    var builder = new ProcessBuilder(home.resolve("bin/server").toString(), "run", "preuve");
    try {
      Files.createDirectories(output);
      UnpackedJars.keepOnlyThoseOf(home.resolve("usr/servers/preuve/dropins/preuve.war"), output);
      Files.createDirectories(log.getParent());
      builder.environment().keySet().removeIf(name -> name.startsWith("PREUVE_"));
      builder.environment().putAll(environment);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("WLP_OUTPUT_DIR", output.toString());
      builder.environment().put("LOG_DIR", output.resolve("logs").toString());
      builder.redirectErrorStream(true);
      Process process = builder.start();
      process.getOutputStream().close();
      children.add(process.toHandle());
      var copied = ServerOutput.copy(process.getInputStream(), log);
      return new LibertyServer(process, children, log, copied);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the server says that it is ready.
   *
   * @throws IllegalStateException when it ends before, or takes too long
   */
  void awaitReady(URI health) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server ended while starting; its log is " + log + ".");
      }
      if (ready(health)) {
        return;
      }
      if (applicationFailed()) {
        throw new IllegalStateException("The application does not start; its log is " + log + ".");
      }
      Thread.sleep(250);
    }
    throw new IllegalStateException("The server did not become ready; its log is " + log + ".");
  }

  /** The process that was started: the JVM, or the script that runs it. */
  ProcessHandle process() {
    return process.toHandle();
  }

  /** The administrator's first password, at the start that made it. */
  Optional<String> firstPassword() {
    return output.password();
  }

  /** CWWKZ0002E is Liberty's message for an application that failed to start. */
  private boolean applicationFailed() {
    try {
      return Files.readString(log).contains("CWWKZ0002E");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a server that runs answers that it does. */
  static boolean answers(URI health) {
    try {
      return ready(health);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static boolean ready(URI health) throws InterruptedException {
    var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends one that hangs. */
  void kill() {
    children.killAndForget(process.toHandle());
  }

  @Override
  public void close() {
    children.endAndForget(process.toHandle());
  }
}
