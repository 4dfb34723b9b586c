package org.preuve.server.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/**
 * What a complete launch costs on a server that has just said that it is ready, and on a warm one;
 * then launches per second against the raw limit of this machine, in one run.
 *
 * <p>Clients, their signing, the server and the database share the machine, so the client's work
 * counts against the launches. The limit is what the same 32 threads reach with nothing but one
 * RS256 verification (2048 bits) and three durable single-row transactions.
 */
final class LaunchBench {

  static final int CLIENTS = 32;

  private static final int COLD = 2_000;

  /**
   * How much.
   *
   * @param warmUp launches before the warm ones are measured
   * @param time how long these are measured
   * @param inAll launches before the last look at the memory; none are added when there were more
   */
  record Amount(int warmUp, Duration time, int inAll) {}

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

  private final Installation installation;
  private final BenchPlatform platform;
  private int done;

  private LaunchBench(Installation installation, BenchPlatform platform) {
    this.installation = installation;
    this.platform = platform;
  }

  static Result run(Amount amount) {
    var installation = Installation.create("bench");
    installation.unset("PREUVE_WARM_UP");
    try (var server = new OwnServer(installation);
        var platform = BenchPlatform.open(installation)) {
      say("signing, paid by the clients: %.2f ms of one core each", platform.signingMillis());
      RawLimit.measure(installation, platform.key(), amount.time().dividedBy(4));
      double limit = RawLimit.measure(installation, platform.key(), amount.time().dividedBy(2));
      say("raw limit: %.0f/s", limit);
      start(server);
      platform.register();
      return new LaunchBench(installation, platform).run(amount, limit);
    }
  }

  /** Starts the server and says what that took. */
  static void start(OwnServer server) {
    var before = CpuTime.spent();
    var begin = Instant.now();
    server.start();
    say(
        "ready after %.1f s, %.1f s of processor time; %d MB",
        Duration.between(begin, Instant.now()).toMillis() / 1e3,
        CpuTime.spent().server().minus(before.server()).toMillis() / 1e3,
        Memory.ofServer());
  }

  private Result run(Amount amount, double limit) {
    var cold = Cost.from(installation);
    launches(times(COLD));
    say("cold, the first %d launches\n  %s; %d MB", COLD, cold.of(COLD), Memory.ofServer());
    launches(times(amount.warmUp() - done));
    say("warm, after %d launches", done);
    var warm = Cost.from(installation);
    var millis = launches(during(amount.time()));
    say("  %s; %d MB", warm.of(millis.size()), Memory.ofServer());
    launches(times(amount.inAll() - done));
    say("after %d launches: %d MB", done, Memory.ofServer());
    double perSecond = millis.size() / (double) amount.time().toSeconds();
    return new Result(perSecond, limit, quantile(millis, 0.5), quantile(millis, 0.99));
  }

  private static BooleanSupplier times(int count) {
    var left = new AtomicInteger(count);
    return () -> left.getAndDecrement() > 0;
  }

  private static BooleanSupplier during(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return () -> System.nanoTime() < end;
  }

  /** Milliseconds of each complete launch, sorted. */
  private ArrayList<Double> launches(BooleanSupplier more) {
    var all =
        Together.run(
            CLIENTS,
            number -> {
              var own = new ArrayList<Double>();
              try (var client = new LaunchClient(installation, platform, number)) {
                while (more.getAsBoolean()) {
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
    done += millis.size();
    return millis;
  }

  static double quantile(ArrayList<Double> sorted, double part) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
  }

  static void say(String pattern, Object... values) {
    System.err.println(String.format(Locale.ROOT, pattern, values));
  }
}
