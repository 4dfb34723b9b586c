package org.preuve.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.preuve.demo.launcher.Demo;
import org.preuve.demo.launcher.Options;

/** A note about the running {@code ./run-dev}, for tests that can use it. */
final class RunningDev {

  private RunningDev() {}

  private static Path file(Project project) {
    return project.dev().target().resolve("running.properties");
  }

  /** Leaves the note until this process ends; it names no secret, only where the data lies. */
  static void note(Project project, Demo demo, Options options) {
    var note = new Properties();
    note.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    note.setProperty("server", demo.server().toString());
    note.setProperty("database-port", Integer.toString(options.databasePort()));
    note.setProperty("data", options.data().toString());
    var file = file(project);
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      note.store(out, null);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    file.toFile().deleteOnExit();
  }

  /** The note, if what it names runs and is ready. */
  static Optional<Path> find(Project project) throws InterruptedException {
    var file = file(project);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var note = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      note.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    boolean alive =
        ProcessHandle.of(Long.parseLong(note.getProperty("pid")))
            .filter(ProcessHandle::isAlive)
            .isPresent();
    return alive && ready(note.getProperty("server")) ? Optional.of(file) : Optional.empty();
  }

  private static boolean ready(String server) throws InterruptedException {
    var health =
        HttpRequest.newBuilder(URI.create(server + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }
}
