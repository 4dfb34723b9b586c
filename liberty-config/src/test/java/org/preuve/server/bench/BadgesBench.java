package org.preuve.server.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.preuve.server.badges.BulkAward;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;

/**
 * Badges in bulk: from "go" to stored, signed credentials with their places in the status list, and
 * verifying own and foreign ones; each against the least that has to be done with any library
 * ({@link RawBadges}), measured in the same run.
 */
final class BadgesBench {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** One job takes no more people. */
  private static final int CLASS = 1_000;

  private static final String NAMED_PROXY = "127.0.0.1";

  /** A limit by address would end the run; each of the addresses that the proxy names has a few. */
  private static final int EACH_ADDRESS = 100;

  private final Installation installation;
  private final RawBadges raw = new RawBadges();
  private final Http http = new Http();

  private BadgesBench(Installation installation) {
    this.installation = installation;
  }

  /**
   * @param badges in each part, after as many that are not measured
   */
  static void run(int badges) {
    var installation = Installation.create("bench");
    installation.set("PREUVE_PROXY_ADDRESSES", NAMED_PROXY);
    installation.set("PREUVE_PROXY_HEADER", "X-Forwarded-For");
    try (var server = new OwnServer(installation)) {
      LaunchBench.start(server);
      new BadgesBench(installation).measure(badges);
    }
  }

  private void measure(int badges) {
    var issuing = raw.issuing(badges);
    var verifying = raw.verifying(badges);
    LaunchBench.say("raw limit, microseconds: issuing %s", issuing);
    LaunchBench.say("raw limit, microseconds: verifying %s", verifying);
    say("signing alone", raw.signing(badges), issuing.sum());
    say("verifying alone, shapes that are known", raw.known(badges), verifying.sum());
    say("verifying alone, each of another shape", raw.foreign(badges), verifying.sum());
    awards(badges, issuing.sum());
  }

  private void awards(int badges, double limit) {
    var many = BulkAward.of(installation, CLASS);
    int jobs = Math.max(1, badges / CLASS);
    award(many, 0, jobs);
    var cost = CpuTime.spent();
    var begin = Instant.now();
    award(many, jobs, jobs);
    var now = CpuTime.spent();
    int count = jobs * CLASS;
    var took = Duration.between(begin, Instant.now());
    LaunchBench.say(
        "awarded, signed and stored: %s; %.0f/s",
        now.micros(cost, count), count / (took.toMillis() / 1e3));
    say("award of the server", micros(now.server(), cost.server(), count), limit);
    verify("own", many::credential, badges);
    verify("foreign", raw::foreignBadge, badges);
  }

  private void award(BulkAward many, int from, int jobs) {
    for (int i = 0; i < jobs; i++) {
      long before = many.awarded();
      many.start(from + i);
      var end = Instant.now().plus(PATIENCE);
      while (many.awarded() < before + CLASS) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("not awarded after " + PATIENCE);
        }
        pause(Duration.ofMillis(50));
      }
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /** Over HTTP, as an institution's own systems ask. */
  private void verify(String whose, IntFunction<String> badge, int count) {
    var bodies = new String[Math.min(count, CLASS)];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = "{\"verifiableCredential\":" + badge.apply(i) + "}";
    }
    ask(bodies, count);
    var before = CpuTime.spent();
    ask(bodies, count);
    var now = CpuTime.spent();
    say(
        "verifying %s over HTTP".formatted(whose),
        micros(now.server(), before.server(), count),
        raw.verifying(0).sum());
  }

  private void ask(String[] bodies, int count) {
    for (int i = 0; i < count; i++) {
      var body = bodies[i % bodies.length].getBytes(StandardCharsets.UTF_8);
      var address = "203.0.%d.%d".formatted(i / EACH_ADDRESS / 250, i / EACH_ADDRESS % 250);
      var answer = http.post(verifier(), "application/json", body, "X-Forwarded-For", address);
      while (answer.statusCode() == 429) { // what all may use in a minute
        pause(Duration.ofSeconds(15));
        answer = http.post(verifier(), "application/json", body, "X-Forwarded-For", address);
      }
      if (answer.statusCode() != 200 || !verified(answer.body())) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
  }

  private URI verifier() {
    return installation.base().resolve("/vc/credentials/verify");
  }

  private static boolean verified(String answer) {
    try {
      return new ObjectMapper().readTree(answer).path("verified").asBoolean();
    } catch (java.io.IOException none) {
      return false;
    }
  }

  private static double micros(Duration now, Duration before, int count) {
    return now.minus(before).toNanos() / 1e3 / count;
  }

  private static void say(String what, double micros, double limit) {
    LaunchBench.say(
        "%s: %.0f microseconds, %.0f for each second of processor time, %.2f of the limit",
        what, micros, 1e6 / micros, limit / micros);
  }
}
