package org.preuve.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server keeps in memory, as Linux counts it. */
final class Memory {

  private Memory() {}

  /** Resident set of Liberty, started by this process, in MB. */
  static long ofServer() {
    return CpuTime.servers().mapToLong(Memory::resident).sum() / 1024;
  }

  /** {@code VmRSS: 123456 kB}. */
  private static long resident(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
