package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.preuve.devices.telemetry.TelemetrySubscriber;

/**
 * Sends the challenges of the sessions that this node holds. A lease keeps a session at one node,
 * and each challenge is taken by a change of its state, so that none goes out twice.
 */
@Dependent
class SendChallenges {

  private static final Duration LEASE = Duration.ofSeconds(15);

  /** An answer that comes later is late all the same. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** So long the broker may take to confirm. */
  private static final Duration HANDED = Duration.ofSeconds(60);

  private static final int AT_ONCE = 100;

  private final ChallengeRepository challenges;
  private final Stopwatch stopwatch;
  private final ThisNode node;
  private final TelemetrySubscriber broker;
  private final Clock clock;

  @Inject
  SendChallenges(
      ChallengeRepository challenges,
      Stopwatch stopwatch,
      ThisNode node,
      TelemetrySubscriber broker,
      Clock clock) {
    this.challenges = challenges;
    this.stopwatch = stopwatch;
    this.node = node;
    this.broker = broker;
    this.clock = clock;
  }

  /** Sends what is due and closes what nobody answered. */
  void send() {
    if (open() == 0) {
      return;
    }
    if (broker.serving()) {
      lease();
      challenges.due(node.id(), clock.instant(), AT_ONCE).forEach(this::send);
    }
    close();
  }

  private long open() {
    return challenges.number(
        "select exists (select 1 from device_challenge"
            + " where state in ('WAITING', 'HANDED', 'SENT'))",
        query -> {});
  }

  /** A session goes to the node that asks first, and to another one once that has gone silent. */
  private void lease() {
    var now = clock.instant();
    challenges.change(
        "update device_challenge_session set node = ?, leased_until = ? where ends_at > ?"
            + " and (node is null or node = ? or leased_until < ?)",
        update -> {
          update.setString(1, node.id());
          update.setTimestamp(2, Timestamp.from(now.plus(LEASE)));
          update.setTimestamp(3, Timestamp.from(now));
          update.setString(4, node.id());
          update.setTimestamp(5, Timestamp.from(now));
        });
  }

  private void send(Challenge challenge) {
    if (state(challenge, "HANDED", "WAITING") == 0) {
      return; // another node has it
    }
    stopwatch.handed(challenge.nonce());
    if (broker.sent(challenge.topic(), challenge.json())) {
      stopwatch.confirmed(challenge.nonce());
      state(challenge, "SENT", "HANDED");
    }
  }

  private int state(Challenge challenge, String state, String before) {
    return challenges.change(
        "update device_challenge set state = ?, sent_at = ? where nonce = ? and state = ?",
        update -> {
          update.setString(1, state);
          update.setTimestamp(2, Timestamp.from(clock.instant()));
          update.setString(3, challenge.nonce());
          update.setString(4, before);
        });
  }

  private void close() {
    // without a connection nobody can say that no answer came
    if (broker.serving() && stopwatch.undisturbed().compareTo(PATIENCE) > 0) {
      older("UNANSWERED", "state = 'SENT' and sent_at < ?", PATIENCE);
    }
    older("NOT_MEASURED", "state = 'HANDED' and sent_at < ?", HANDED);
    older(
        "NOT_MEASURED",
        "state = 'WAITING' and session_id in"
            + " (select id from device_challenge_session where ends_at < ?)",
        Duration.ZERO);
  }

  private void older(String state, String where, Duration age) {
    challenges.change(
        "update device_challenge set state = '" + state + "' where " + where,
        update -> update.setTimestamp(1, Timestamp.from(clock.instant().minus(age))));
  }
}
