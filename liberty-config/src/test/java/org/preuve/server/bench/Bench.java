package org.preuve.server.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code ./run-bench [name] [--warm-up LAUNCHES] [--seconds SECONDS] [--in-all LAUNCHES]}. */
public final class Bench {

  private static final String LIST =
      """
        Benchmarks, each on a real server with a real database, started for it:
        ./run-bench launch    complete launches in a frame (login, hop, launch, first page), 32 clients:
                              processor time, statements and memory, cold and warm; launches per second
        ./run-bench pages     what pages cost in a school of many: queries, rows read, processor time of server and
                              database, bytes sent; and their growth from a tenth of the others' data
        ./run-bench telemetry signed messages per second from 1, 10 and 1,000 devices to their receipts; processor
                              time of connector, broker and database; against the raw limit of this machine
        ./run-bench live      200 open live pages, each of a device that sends once a second: processor time of
                              each second, with and without them
        ./run-bench badges    badges in bulk, from "go" to stored, signed credentials, and verifying own and foreign
                              ones: processor time of each, against the raw limit of the libraries
        ./run-bench resign    a stolen key: 10,000 badges signed again, the server killed after a third
        Options of pages: --warm-up VIEWS (200) of each page before it is measured, --views VIEWS (100),
          --students STUDENTS (10000), --pieces PIECES (1000000)
        Options of telemetry: --warm-up MESSAGES (40000), --messages MESSAGES (60000), --mosquitto PROGRAM
          (/usr/sbin/mosquitto; without it the broker of the tests)
        Options of live: --pages PAGES (200), --seconds SECONDS (30), --mosquitto PROGRAM
        Options of badges: --badges BADGES (3000) of each part, after as many to warm up
        Options of resign: --badges BADGES (10000)
        Options of launch: --warm-up LAUNCHES (20000), --seconds SECONDS (20), --in-all LAUNCHES (0) before the last look at memory
      """;

  private Bench() {}

  /** Runs one benchmark, or lists them. */
  public static void main(String... arguments) {
    var given = Arrays.asList(arguments);
    switch (given.isEmpty() ? "" : given.get(0)) {
      case "launch" -> launch(given);
      case "pages" -> pages(given);
      case "telemetry" ->
          TelemetryBench.run(
              Path.of(text(given, "--mosquitto", "/usr/sbin/mosquitto")),
              number(given, "--warm-up", 40_000),
              number(given, "--messages", 60_000));
      case "live" ->
          LiveBench.run(
              Path.of(text(given, "--mosquitto", "/usr/sbin/mosquitto")),
              number(given, "--pages", 200),
              number(given, "--seconds", 30));
      case "badges" -> BadgesBench.run(number(given, "--badges", 3_000));
      case "resign" -> ResignBench.run(number(given, "--badges", 10_000));
      default -> {
        System.out.print(LIST);
        System.exit(given.isEmpty() ? 0 : 2);
      }
    }
    System.exit(0);
  }

  private static void launch(List<String> given) {
    var amount =
        new LaunchBench.Amount(
            number(given, "--warm-up", 20_000),
            Duration.ofSeconds(number(given, "--seconds", 20)),
            number(given, "--in-all", 0));
    System.out.println(LaunchBench.run(amount));
  }

  private static void pages(List<String> given) {
    PagesBench.run(
        new PagesBench.Amount(
            number(given, "--warm-up", 200),
            number(given, "--views", 100),
            number(given, "--students", 10_000),
            number(given, "--pieces", 1_000_000)));
  }

  private static int number(List<String> given, String option, int usual) {
    return Integer.parseInt(text(given, option, String.valueOf(usual)));
  }

  private static String text(List<String> given, String option, String usual) {
    int at = given.indexOf(option);
    return at < 0 ? usual : given.get(at + 1);
  }
}
