package org.preuve.server.bench;

import java.time.Duration;
import java.util.Locale;

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

  /** What one launch has cost since then. */
  String since(CpuTime before, int launches) {
    return String.format(
        Locale.ROOT,
        "processor time for each launch: server %.2f ms, database %.2f ms, clients %.2f ms",
        each(server, before.server, launches),
        each(database, before.database, launches),
        each(clients, before.clients, launches));
  }

  private static double each(Duration now, Duration before, int launches) {
    return now.minus(before).toMillis() / (double) Math.max(1, launches);
  }

  private static Duration ofChildren(String program) {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/" + program))
        .map(CpuTime::of)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
