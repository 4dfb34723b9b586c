package org.preuve.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/**
 * Complete launches per second against the raw limit of this machine, in one run.
 *
 * <p>Clients, their signing, the server and the database share the machine, so the client's work
 * counts against the launches. The limit is what the same 32 threads reach with nothing but one
 * RS256 verification (2048 bits) and three durable single-row transactions.
 */
final class LaunchBench {

  static final int CLIENTS = 32;

  private LaunchBench() {}

  /** What is printed. */
  record Result(double launches, double limit, double p50, double p99) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "launch: %.0f/s, limit: %.0f/s, ratio: %.2f, p50: %.0f ms, p99: %.0f ms",
          launches,
          limit,
          launches / limit,
          p50,
          p99);
    }
  }

  static Result run(Duration warmUp, Duration time) {
    var installation = Installation.create("bench");
    try (var server = new OwnServer(installation);
        var platform = BenchPlatform.open(installation)) {
      say("starting the server");
      server.start();
      platform.register();
      say("signing, paid by the clients: %.2f ms of one core each", platform.signingMillis());
      say("raw limit");
      RawLimit.measure(installation, platform.key(), warmUp.dividedBy(8));
      double limit = RawLimit.measure(installation, platform.key(), time.dividedBy(2));
      say("%.0f/s; warming up for %d s", limit, warmUp.toSeconds());
      launches(installation, platform, warmUp);
      say("measuring for %d s", time.toSeconds());
      var before = Statements.counted(installation);
      var cpu = CpuTime.spent();
      var millis = launches(installation, platform, time);
      say("%s", CpuTime.spent().since(cpu, millis.size()));
      say("%s", Statements.since(before, installation, millis.size()));
      double perSecond = millis.size() / (double) time.toSeconds();
      return new Result(perSecond, limit, quantile(millis, 0.5), quantile(millis, 0.99));
    }
  }

  /** Milliseconds of each complete launch, sorted. */
  private static ArrayList<Double> launches(
      Installation installation, BenchPlatform platform, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    var all =
        Together.run(
            CLIENTS,
            number -> {
              var own = new ArrayList<Double>();
              try (var client = new LaunchClient(installation, platform, number)) {
                while (System.nanoTime() < end) {
                  long start = System.nanoTime();
                  client.launch();
                  own.add((System.nanoTime() - start) / 1e6);
                }
              }
              return own;
            });
    var millis = new ArrayList<Double>();
    all.forEach(millis::addAll);
    millis.sort(null);
    return millis;
  }

  private static double quantile(ArrayList<Double> sorted, double part) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
  }

  private static void say(String pattern, Object... values) {
    System.err.println(String.format(Locale.ROOT, pattern, values));
  }
}
