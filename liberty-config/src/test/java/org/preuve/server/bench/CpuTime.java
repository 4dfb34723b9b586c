package org.preuve.server.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.preuve.server.harness.BrokerProcess;

/**
 * Time of the processors that a run has taken so far.
 *
 * @param clients this process
 * @param server Liberty, started by this process
 * @param database MariaDB, started by this process
 * @param broker Mosquitto or the broker of the tests, started by this process
 */
record CpuTime(Duration clients, Duration server, Duration database, Duration broker) {

  static CpuTime spent() {
    return new CpuTime(
        of(ProcessHandle.current()),
        all(servers()),
        all(children("mariadbd")),
        all(Stream.concat(children("mosquitto"), children("java").filter(CpuTime::broker))));
  }

  /** Liberty; the broker of the tests is another child of the same program. */
  static Stream<ProcessHandle> servers() {
    return children("java").filter(child -> !broker(child));
  }

  private static boolean broker(ProcessHandle child) {
    return Stream.of(child.info().arguments().orElse(new String[0]))
        .anyMatch(BrokerProcess.class.getName()::equals);
  }

  /** Microseconds for each of {@code count} messages since then. */
  String micros(CpuTime before, int count) {
    return String.format(
        Locale.ROOT,
        "connector %.1f, broker %.1f, database %.1f, devices %.1f",
        1000 * each(server, before.server, count),
        1000 * each(broker, before.broker, count),
        1000 * each(database, before.database, count),
        1000 * each(clients, before.clients, count));
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

  private static Duration all(Stream<ProcessHandle> processes) {
    return processes.map(CpuTime::of).reduce(Duration.ZERO, Duration::plus);
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
