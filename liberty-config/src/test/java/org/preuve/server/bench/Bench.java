package org.preuve.server.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code ./run-bench [name] [--warm-up SECONDS] [--seconds SECONDS]}. */
public final class Bench {

  private static final String LIST =
      """
      Benchmarks, each on a real server with a real database, started for it:
        ./run-bench launch    complete launches per second (login, launch, first page), 32 clients
      Options: --warm-up SECONDS (40), --seconds SECONDS (20)
      """;

  private Bench() {}

  /** Runs one benchmark, or lists them. */
  public static void main(String... arguments) {
    var given = Arrays.asList(arguments);
    if (given.isEmpty() || !given.get(0).equals("launch")) {
      System.out.print(LIST);
      System.exit(given.isEmpty() ? 0 : 2);
    }
    var result = LaunchBench.run(seconds(given, "--warm-up", 40), seconds(given, "--seconds", 20));
    System.out.println(result);
    System.exit(0);
  }

  private static Duration seconds(List<String> given, String option, int usual) {
    int at = given.indexOf(option);
    return Duration.ofSeconds(at < 0 ? usual : Long.parseLong(given.get(at + 1)));
  }
}
