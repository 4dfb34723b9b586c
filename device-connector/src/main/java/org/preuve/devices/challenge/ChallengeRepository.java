package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceDatabase;

/**
 * Challenges as people look at them and as answers settle them; the device is one that they may.
 */
@Dependent
class ChallengeRepository {

  private static final String CHALLENGE =
      "select c.nonce, c.session_id, c.device_id, c.number, s.challenges, s.command, c.state,"
          + " c.sent_at, c.answered_at, c.latency_micros, c.bootcount, c.seq from device_challenge c"
          + " join device_challenge_session s on s.id = c.session_id ";

  private static final String RUNNING =
      "select s.ends_at, s.challenges, (select count(*) from device_challenge c"
          + " where c.session_id = s.id and c.sent_at is not null) from device_challenge_session s"
          + " where s.registration_id = ? and s.device_id = ? and s.ends_at > ?"
          + " order by s.ends_at desc limit 1";

  /**
   * A session that is going on.
   *
   * @param challenges that were drawn for it
   * @param sent of them so far
   */
  record Running(Instant endsAt, int challenges, int sent) {}

  /** Fills the marks of a statement. */
  @FunctionalInterface
  interface Filler {
    void fill(PreparedStatement statement) throws SQLException;
  }

  private final DeviceDatabase database;

  @Inject
  ChallengeRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** The newest of a device whose instant has come, newest first. */
  List<Challenge> newest(String device, int limit) {
    return challenges(
        "where c.device_id = ? and c.sent_at is not null order by c.sent_at desc limit ?",
        query -> {
          query.setString(1, device);
          query.setInt(2, limit);
        });
  }

  /** The session of a device that is not over at that instant. */
  Optional<Running> running(Device device, Instant now) {
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(RUNNING)) {
            query.setLong(1, device.tenant());
            query.setString(2, device.id());
            query.setTimestamp(3, Timestamp.from(now));
            try (var rows = query.executeQuery()) {
              return rows.next()
                  ? Optional.of(
                      new Running(rows.getTimestamp(1).toInstant(), rows.getInt(2), rows.getInt(3)))
                  : Optional.empty();
            }
          }
        });
  }

  /** Those that were sent in a window, in order; {@code to} is excluded. */
  List<Challenge> sent(String device, Instant from, Instant to, int limit) {
    return challenges(
        "where c.device_id = ? and c.sent_at >= ? and c.sent_at < ? order by c.sent_at, c.number"
            + " limit ?",
        query -> {
          query.setString(1, device);
          query.setTimestamp(2, Timestamp.from(from));
          query.setTimestamp(3, Timestamp.from(to));
          query.setInt(4, limit);
        });
  }

  /** Those of this node's sessions whose instant has come. */
  List<Challenge> due(String node, Instant now, int limit) {
    return challenges(
        "where s.node = ? and s.leased_until > ? and c.state = 'WAITING' and c.due_at <= ?"
            + " order by c.due_at limit ?",
        query -> {
          query.setString(1, node);
          query.setTimestamp(2, Timestamp.from(now));
          query.setTimestamp(3, Timestamp.from(now));
          query.setInt(4, limit);
        });
  }

  /** The challenge of that nonce, locked until the end of the transaction. */
  Optional<Challenge> locked(String nonce) {
    return challenges("where c.nonce = ? for update", query -> query.setString(1, nonce)).stream()
        .findFirst();
  }

  /** Settles it; the row is locked. */
  void answered(
      String nonce,
      ChallengeState state,
      Instant at,
      @Nullable Duration latency,
      long bootcount,
      long sequence) {
    change(
        "update device_challenge set state = ?, answered_at = ?, latency_micros = ?,"
            + " bootcount = ?, seq = ? where nonce = ?",
        update -> {
          update.setString(1, state.name());
          update.setTimestamp(2, Timestamp.from(at));
          update.setObject(3, latency == null ? null : micros(latency));
          update.setLong(4, bootcount);
          update.setLong(5, sequence);
          update.setString(6, nonce);
        });
  }

  /** Changes rows; says how many. */
  int change(String sql, Filler filler) {
    return database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            filler.fill(statement);
            return statement.executeUpdate();
          }
        });
  }

  /** The number in the only row. */
  long number(String sql, Filler filler) {
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            filler.fill(query);
            try (var rows = query.executeQuery()) {
              return rows.next() ? rows.getLong(1) : 0;
            }
          }
        });
  }

  private List<Challenge> challenges(String where, Filler filler) {
    return database.with(
        connection -> {
          var found = new ArrayList<Challenge>();
          try (var query = connection.prepareStatement(CHALLENGE + where)) {
            filler.fill(query);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                found.add(challenge(rows));
              }
            }
          }
          return found;
        });
  }

  private static Challenge challenge(ResultSet row) throws SQLException {
    var micros = row.getInt(10);
    var latency = row.wasNull() ? null : Duration.ofNanos(micros * 1000L);
    return new Challenge(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        ChallengeState.valueOf(row.getString(7)),
        instant(row.getTimestamp(8)),
        instant(row.getTimestamp(9)),
        latency,
        number(row, 11),
        number(row, 12));
  }

  private static long number(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? -1 : number;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** Half an hour is as late as any longer time. */
  private static int micros(Duration latency) {
    return (int) (Math.min(Duration.ofMinutes(30).toNanos(), latency.toNanos()) / 1000);
  }
}
