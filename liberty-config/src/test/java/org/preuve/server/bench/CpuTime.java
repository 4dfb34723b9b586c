package org.preuve.server.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Time of the processors that a run has taken so far.
 *
 * @param clients this process
 * @param server Liberty, started by this process
 * @param database MariaDB, started by this process
 */
record CpuTime(Duration clients, Duration server, Duration database) {

  static CpuTime spent() {
    var own = ProcessHandle.current();
    return new CpuTime(of(own), ofChildren("java"), ofChildren("mariadbd"));
  }

  /** What each of {@code count} pieces of work has cost since then. */
  String since(CpuTime before, int count) {
    return String.format(
        Locale.ROOT,
        "processor time each: server %.2f ms, database %.2f ms, clients %.2f ms",
        each(server, before.server, count),
        each(database, before.database, count),
        each(clients, before.clients, count));
  }

  private static double each(Duration now, Duration before, int count) {
    return now.minus(before).toMillis() / (double) Math.max(1, count);
  }

  private static Duration ofChildren(String program) {
    return children(program).map(CpuTime::of).reduce(Duration.ZERO, Duration::plus);
  }

  /** What this process has started of that program, itself or through a script. */
  static Stream<ProcessHandle> children(String program) {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/" + program));
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
