package org.preuve.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that the launcher started, noted in a file with their start times, so that a start
 * after a kill −9 of the launcher ends exactly those.
 */
final class Children {

  private static final Duration POLITE = Duration.ofSeconds(30);

  private final Path file;
  private final List<ProcessHandle> running = new ArrayList<>();

  Children(Path file) {
    this.file = file;
  }

  /** Ends what a killed launcher left running; says how many. */
  int endLeftOvers() {
    int ended = 0;
    for (String line : lines()) {
      var handle = handle(line);
      if (handle.isPresent()) {
        end(handle.get());
        ended++;
      }
    }
    write();
    return ended;
  }

  synchronized void add(ProcessHandle child) {
    running.add(child);
    write();
  }

  synchronized void endAndForget(ProcessHandle child) {
    end(child);
    forget(child);
  }

  /** Ends at once what hangs, which hears no request to end. */
  synchronized void killAndForget(ProcessHandle child) {
    kill(child);
    forget(child);
  }

  private void forget(ProcessHandle child) {
    running.remove(child);
    write();
  }

  /** Asks the process to end; after half a minute it is killed. */
  private static void end(ProcessHandle child) {
    if (!child.isAlive()) {
      return;
    }
    child.destroy();
    if (!ended(child)) {
      kill(child);
    }
  }

  /** Its ports and files are free when it is gone, and not when it was told to go. */
  private static void kill(ProcessHandle child) {
    child.descendants().forEach(ProcessHandle::destroyForcibly); // nobody else would end them
    child.destroyForcibly();
    if (!ended(child)) {
      throw new IllegalStateException("process " + child.pid() + " cannot be ended");
    }
  }

  private static boolean ended(ProcessHandle child) {
    try {
      child.onExit().get(POLITE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      child.destroyForcibly();
      return true;
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of a line {@code pid start}, if that very process still lives. */
  private static Optional<ProcessHandle> handle(String line) {
    String[] parts = line.split(" ", -1);
    return parts.length == 2 && parts[0].matches("[0-9]+")
        ? ProcessHandle.of(Long.parseLong(parts[0]))
            .filter(ProcessHandle::isAlive)
            .filter(process -> sameStart(process, parts[1]))
        : Optional.empty();
  }

  /** The system counts from the boot, so that the moment it names may wander a little. */
  private static boolean sameStart(ProcessHandle process, String noted) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.parse(noted)).abs().toSeconds() < 2)
        .orElse(false);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toString();
  }

  private void write() {
    try {
      var lines = running.stream().map(child -> child.pid() + " " + started(child)).toList();
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
