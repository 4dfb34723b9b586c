package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.preuve.devices.pack.PackedMessages;
import org.preuve.devices.registry.DeviceDatabase;

/** Reads what was received; whoever asks has checked whose device it is. */
@Dependent
public class MessageRepository {

  private static final String MESSAGE =
      "select bootcount, seq, kind, jws, sha256, received_at, beacon_at, beacon_checked from device_message"
          + " where device_id = ? ";

  private static final Comparator<StoredMessage> BY_NUMBER =
      Comparator.comparingLong(StoredMessage::bootcount).thenComparingLong(StoredMessage::sequence);

  private static final Comparator<StoredMessage> BY_TIME =
      Comparator.comparing(StoredMessage::receivedAt).thenComparing(BY_NUMBER);

  /** Without it the driver holds all rows of an answer in memory. */
  private static final int ROWS_AT_ONCE = 500;

  /** Fills the marks of a query after the device. */
  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement query) throws SQLException;
  }

  private final DeviceDatabase database;
  private final BeaconRepository beacons;
  private final PackedMessages packed;

  @Inject
  MessageRepository(DeviceDatabase database, BeaconRepository beacons, PackedMessages packed) {
    this.database = database;
    this.beacons = beacons;
    this.packed = packed;
  }

  /**
   * Messages received in a window, by boot and number; at most {@code limit}, and none after the
   * one with which they are larger than {@code bytes}.
   */
  public List<StoredMessage> window(
      String device, Instant from, Instant to, int limit, long bytes) {
    var old = packed.window(device, from, to, limit, bytes).stream().map(StoredMessage::of);
    var rows = rowsOf(device, from, to, limit, bytes);
    return withBeacons(capped(byNumber(old, rows).stream().limit(limit).toList(), bytes));
  }

  private List<StoredMessage> rowsOf(
      String device, Instant from, Instant to, int limit, long bytes) {
    return rows(
        bytes,
        MESSAGE
            + "and day between date(?) and date(?) and received_at >= ? and received_at < ?"
            + " order by bootcount, seq limit ?",
        device,
        query -> {
          query.setTimestamp(2, Timestamp.from(from));
          query.setTimestamp(3, Timestamp.from(to));
          query.setTimestamp(4, Timestamp.from(from));
          query.setTimestamp(5, Timestamp.from(to));
          query.setInt(6, limit);
        });
  }

  /** A node of before segments may have stored one again that was packed: it counts once. */
  private static List<StoredMessage> byNumber(Stream<StoredMessage> old, List<StoredMessage> rows) {
    var all = new TreeSet<>(BY_NUMBER);
    old.forEach(all::add);
    all.addAll(rows);
    return List.copyOf(all);
  }

  /** None after the one with which they are larger than {@code bytes}. */
  private static List<StoredMessage> capped(List<StoredMessage> messages, long bytes) {
    long read = 0;
    for (int i = 0; i < messages.size(); i++) {
      read += messages.get(i).message().length;
      if (read > bytes) {
        return messages.subList(0, i + 1);
      }
    }
    return messages;
  }

  /**
   * Hands over what was received in a window, newest first, one at a time; at most {@code limit}.
   *
   * @return how many there were
   */
  public int each(
      String device, Instant from, Instant to, int limit, Consumer<StoredMessage> reader) {
    var sql =
        MESSAGE
            + "and day between date(?) and date(?) and received_at >= ? and received_at < ?"
            + " order by received_at desc limit ?";
    var merged = new NewestFirst(packed.descending(device, from, to), limit, reader);
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, device);
            query.setTimestamp(2, Timestamp.from(from));
            query.setTimestamp(3, Timestamp.from(to));
            query.setTimestamp(4, Timestamp.from(from));
            query.setTimestamp(5, Timestamp.from(to));
            query.setInt(6, limit);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                merged.row(message(rows));
              }
            }
          }
          return merged.end();
        });
  }

  /** Messages of one boot from {@code first} to {@code last}, both included. */
  public List<StoredMessage> range(String device, long bootcount, long first, long last) {
    var rows =
        rows(
            Long.MAX_VALUE,
            MESSAGE + "and bootcount = ? and seq between ? and ? order by seq",
            device,
            query -> {
              query.setLong(2, bootcount);
              query.setLong(3, first);
              query.setLong(4, last);
            });
    if (rows.size() == last - first + 1) { // each number is stored once
      return withBeacons(rows);
    }
    var old = packed.range(device, bootcount, first, last).stream().map(StoredMessage::of);
    return withBeacons(byNumber(old, rows));
  }

  /** The newest messages, newest first. */
  public List<StoredMessage> newest(String device, int limit) {
    var rows =
        rows(
            Long.MAX_VALUE,
            MESSAGE + "order by received_at desc, bootcount desc, seq desc limit ?",
            device,
            query -> query.setInt(2, limit));
    if (rows.size() == limit) { // what is packed is older than what is not, but for single rows
      return withBeacons(rows);
    }
    var old = packed.newest(device, limit).stream().map(StoredMessage::of);
    return withBeacons(
        Stream.concat(old, rows.stream()).sorted(BY_TIME.reversed()).limit(limit).toList());
  }

  /** How many messages are stored; each boot keeps its own count. */
  public long count(String device) {
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select coalesce(sum(messages), 0) from device_boot where device_id = ?")) {
            query.setString(1, device);
            try (var rows = query.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  /** The newest refused messages, newest first. */
  public List<RefusedRow> refused(String device, int limit) {
    return refusals("where device_id = ? order by at desc, id desc limit ?", device, limit);
  }

  /** The newest messages that name no paired device, newest first. */
  public List<RefusedRow> strangers(int limit) {
    return refusals(
        "where registration_id is null and reason = ? order by at desc, id desc limit ?",
        TelemetryReason.TELEMETRY_DEVICE.name(),
        limit);
  }

  /** How many messages were refused in a window, by reason; counted by the minute. */
  public Map<TelemetryReason, Integer> refusedBetween(String device, Instant from, Instant to) {
    var sql =
        "select reason, sum(refused) from device_refused_count where device_id = ? and at >= ?"
            + " and at < ? group by reason";
    return database.with(
        connection -> {
          var counts = new TreeMap<TelemetryReason, Integer>();
          try (var query = connection.prepareStatement(sql)) {
            query.setString(1, device);
            query.setTimestamp(2, Timestamp.from(from.truncatedTo(ChronoUnit.MINUTES)));
            query.setTimestamp(3, Timestamp.from(to));
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                counts.put(TelemetryReason.valueOf(rows.getString(1)), rows.getInt(2));
              }
            }
          }
          return counts;
        });
  }

  private List<RefusedRow> refusals(String where, String first, int limit) {
    return database.with(
        connection -> {
          var found = new ArrayList<RefusedRow>();
          try (var query =
              connection.prepareStatement(
                  "select device_id, at, reason, bootcount, seq from device_refused " + where)) {
            query.setString(1, first);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var reason = TelemetryReason.valueOf(rows.getString(3));
                var at = rows.getTimestamp(2).toInstant();
                found.add(
                    new RefusedRow(
                        rows.getString(1), at, reason, rows.getLong(4), rows.getLong(5)));
              }
            }
          }
          return found;
        });
  }

  /** Rows of old do not say when their beacon was sent; it is looked for once more. */
  private List<StoredMessage> withBeacons(List<StoredMessage> messages) {
    var nonces = new HashMap<StoredMessage, String>();
    for (var message : messages) {
      if (message.beaconAt() == null && !message.beaconChecked()) {
        var claims = message.claims();
        if (message.namesBeacon(claims)) {
          nonces.put(message, claims.nonce());
        }
      }
    }
    var sent = nonces.isEmpty() ? Map.<String, Instant>of() : beacons.sent(nonces.values());
    return sent.isEmpty()
        ? messages
        : messages.stream()
            .map(message -> message.younger(sent.get(nonces.getOrDefault(message, ""))))
            .toList();
  }

  private List<StoredMessage> rows(long bytes, String sql, String device, Filler filler) {
    return database.with(
        connection -> {
          var found = new ArrayList<StoredMessage>();
          try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, device);
            filler.fill(query);
            long read = 0;
            try (var rows = query.executeQuery()) {
              while (read <= bytes && rows.next()) {
                var message = message(rows);
                read += message.message().length;
                found.add(message);
              }
            }
          }
          return found;
        });
  }

  static StoredMessage message(ResultSet row) throws SQLException {
    var kind = MessageKind.of(row.getString(3)).orElseThrow();
    var at = row.getTimestamp(6).toInstant();
    var beacon = row.getTimestamp(7);
    return new StoredMessage(
        row.getLong(1),
        row.getLong(2),
        kind,
        row.getBytes(4),
        row.getBytes(5),
        at,
        beacon == null ? null : beacon.toInstant(),
        row.getBoolean(8));
  }
}
