package org.preuve.server.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.preuve.server.badges.ManyBadges;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.OwnServer;
import org.preuve.server.lti.AdminVisitor;

/** A stolen key: every badge is signed again, and the server is killed after a third of them. */
final class ResignBench {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private ResignBench() {}

  static void run(int badges) {
    var installation = Installation.create("bench");
    try (var server = new OwnServer(installation)) {
      LaunchBench.start(server);
      var many = ManyBadges.of(installation, badges);
      LaunchBench.say("%d badges are there", badges);
      var stolen =
          AdminVisitor.signedIn(installation)
              .post(
                  "/admin/badge-keys/" + many.issuer() + "/stolen",
                  Map.of("number", "1", "since", "", "why", "Bench"));
      if (stolen.statusCode() != 303) {
        throw new IllegalStateException("status " + stolen.statusCode());
      }
      await(() -> many.done() >= badges / 3);
      server.kill();
      long killed = many.done();
      LaunchBench.start(server);
      var cost = CpuTime.spent();
      var begin = Instant.now();
      long from = many.done();
      await(() -> many.progress().startsWith("DONE"));
      LaunchBench.say("killed after %d, went on from %d", killed, from);
      LaunchBench.say(
          "%s; %d s for %d badges",
          CpuTime.spent().since(cost, (int) (badges - from)),
          Duration.between(begin, Instant.now()).toSeconds(),
          badges - from);
      check(many, badges);
    }
  }

  private static void check(ManyBadges many, int badges) {
    var once = badges + " " + badges;
    if (!many.progress().equals("DONE " + badges + " 0")
        || !many.signedAgain().equals(once)
        || many.signedBy(2) != badges) {
      throw new IllegalStateException(many.progress() + "; rows: " + many.signedAgain());
    }
    LaunchBench.say("each was signed again once, and none was left");
  }

  @FunctionalInterface
  private interface State {
    boolean reached();
  }

  private static void await(State state) {
    var end = Instant.now().plus(PATIENCE);
    while (!state.reached()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("not done after " + PATIENCE);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(ended);
      }
    }
  }
}
