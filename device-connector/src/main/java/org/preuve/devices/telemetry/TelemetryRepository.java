package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.registry.DeviceDatabase;

/** What the connector reads and writes, in batches. */
@Dependent
class TelemetryRepository {

  private static final int MOST_EXAMINED = 4096;

  /** Refused messages that are kept of each device, reason and minute; all are counted. */
  private static final int MOST_SHOWN = 20;

  /** One boot of one device. */
  record Boot(String device, long bootcount) implements Comparable<Boot> {

    @Override
    public int compareTo(Boot other) {
      var byDevice = device.compareTo(other.device);
      return byDevice != 0 ? byDevice : Long.compare(bootcount, other.bootcount);
    }
  }

  /** Number of one message. */
  record Number(Boot boot, long sequence) {}

  /** A new row. */
  record NewMessage(
      Number number,
      MessageKind kind,
      byte[] hash,
      Arrived arrived,
      long tenant,
      @Nullable Instant beaconAt) {}

  /** A message that is counted and shown only. */
  record Refusal(
      Arrived arrived,
      TelemetryReason reason,
      long bootcount,
      long sequence,
      byte[] hash,
      @Nullable Long tenant) {

    /** The start of what could not be handled, for whoever looks for the reason. */
    byte @Nullable [] toExamine() {
      var bytes = arrived.message();
      return reason == TelemetryReason.TELEMETRY_FAULT
          ? Arrays.copyOf(bytes, Math.min(bytes.length, MOST_EXAMINED))
          : null;
    }
  }

  /** What is counted together: refusals of one device for one reason in one minute. */
  private record Counted(
      String device, Instant minute, TelemetryReason reason, @Nullable Long tenant)
      implements Comparable<Counted> {

    /** Names that nobody paired are without number: they have one counter. */
    static Counted of(Refusal refusal) {
      return new Counted(
          refusal.tenant() == null ? "?" : refusal.arrived().device(),
          refusal.arrived().at().truncatedTo(ChronoUnit.MINUTES),
          refusal.reason(),
          refusal.tenant());
    }

    void fill(PreparedStatement statement) throws SQLException {
      statement.setString(1, device);
      statement.setTimestamp(2, Timestamp.from(minute));
      statement.setString(3, reason.name());
    }

    @Override
    public int compareTo(Counted other) {
      return Comparator.comparing(Counted::device)
          .thenComparing(Counted::minute)
          .thenComparing(Counted::reason)
          .compare(this, other);
    }
  }

  /** A device with its tenant. */
  record Registered(KnownDevice known, long tenant) {}

  private final DeviceDatabase database;

  @Inject
  TelemetryRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Whose the device of that name is; empty if it is not paired. */
  Optional<Long> tenant(String device) {
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select registration_id from device_device where id = ?")) {
            query.setString(1, device);
            try (var rows = query.executeQuery()) {
              return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
          }
        });
  }

  /** The devices among {@code names} that are paired. */
  Map<String, Registered> devices(Collection<String> names) {
    var sql =
        "select d.id, k.kid, k.jwk, d.revoked_at, d.registration_id from device_device d"
            + " join device_key k on k.device_id = d.id where d.id in ("
            + marks("?", names.size())
            + ")";
    return database.with(
        connection -> {
          var found = new HashMap<String, Registered>();
          try (var query = connection.prepareStatement(sql)) {
            var i = 1;
            for (var name : names) {
              query.setString(i++, name);
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var key = DeviceJwk.stored(rows.getString(3));
                var known = new KnownDevice(rows.getString(2), key, rows.getTimestamp(4) != null);
                found.put(rows.getString(1), new Registered(known, rows.getLong(5)));
              }
            }
          }
          return found;
        });
  }

  /** Locks these boots until the end of the transaction and says what was received of each. */
  Map<Boot, ReceivedRanges> lock(SortedSet<Boot> boots, Map<String, Registered> devices) {
    return database.with(
        connection -> {
          createBoots(connection, boots, devices);
          var received = new HashMap<Boot, ReceivedRanges>();
          var sql =
              "select received from device_boot where device_id = ? and bootcount = ? for update";
          try (var query = connection.prepareStatement(sql)) {
            for (var boot : boots) {
              query.setString(1, boot.device());
              query.setLong(2, boot.bootcount());
              try (var rows = query.executeQuery()) {
                rows.next();
                received.put(boot, ReceivedRanges.read(rows.getString(1)));
              }
            }
          }
          return received;
        });
  }

  private static void createBoots(
      Connection connection, SortedSet<Boot> boots, Map<String, Registered> devices)
      throws SQLException {
    var sql =
        "insert into device_boot (device_id, bootcount, registration_id, received) values (?, ?, ?,"
            + " ?) on duplicate key update device_id = device_id";
    try (var insert = connection.prepareStatement(sql)) {
      for (var boot : boots) {
        insert.setString(1, boot.device());
        insert.setLong(2, boot.bootcount());
        insert.setLong(3, java.util.Objects.requireNonNull(devices.get(boot.device())).tenant());
        insert.setString(4, ReceivedRanges.NONE.stored());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Hashes of those messages that are stored already. */
  Map<Number, byte[]> stored(Collection<Number> numbers) {
    var sql =
        "select device_id, bootcount, seq, sha256 from device_message where "
            + String.join(
                " or ",
                Collections.nCopies(
                    numbers.size(), "(device_id = ? and bootcount = ? and seq = ?)"));
    return database.with(
        connection -> {
          var hashes = new HashMap<Number, byte[]>();
          try (var query = connection.prepareStatement(sql)) {
            var i = 1;
            for (var number : numbers) {
              query.setString(i++, number.boot().device());
              query.setLong(i++, number.boot().bootcount());
              query.setLong(i++, number.sequence());
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var boot = new Boot(rows.getString(1), rows.getLong(2));
                hashes.put(new Number(boot, rows.getLong(3)), rows.getBytes(4));
              }
            }
          }
          return hashes;
        });
  }

  /** Adds messages whose boots are locked. */
  void add(List<NewMessage> messages) {
    var sql =
        "insert into device_message (device_id, bootcount, seq, registration_id, kind, jws, sha256,"
            + " received_at, beacon_at, beacon_checked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)";
    batch(
        sql,
        messages,
        (insert, message) -> {
          insert.setString(1, message.number().boot().device());
          insert.setLong(2, message.number().boot().bootcount());
          insert.setLong(3, message.number().sequence());
          insert.setLong(4, message.tenant());
          insert.setString(5, message.kind().level());
          insert.setBytes(6, message.arrived().message());
          insert.setBytes(7, message.hash());
          insert.setTimestamp(8, Timestamp.from(message.arrived().at()));
          var beacon = message.beaconAt();
          insert.setTimestamp(9, beacon == null ? null : Timestamp.from(beacon));
        });
  }

  /** Keeps what is received of each boot now, and how many messages that has added. */
  void received(Map<Boot, ReceivedRanges> received, Map<Boot, Long> added) {
    batch(
        "update device_boot set received = ?, messages = messages + ?"
            + " where device_id = ? and bootcount = ?",
        received.entrySet(),
        (update, entry) -> {
          update.setString(1, entry.getValue().stored());
          update.setLong(2, added.getOrDefault(entry.getKey(), 0L));
          update.setString(3, entry.getKey().device());
          update.setLong(4, entry.getKey().bootcount());
        });
  }

  /** Counts refused messages, and keeps the newest of them. */
  void refuse(List<Refusal> refusals) {
    var groups = new TreeMap<Counted, List<Refusal>>();
    for (var refusal : refusals) {
      groups.computeIfAbsent(Counted.of(refusal), group -> new ArrayList<>()).add(refusal);
    }
    var shown = new ArrayList<Refusal>();
    groups.forEach(
        (group, all) -> {
          var room = MOST_SHOWN - (counted(group, all.size()) - all.size());
          var kept = (int) Math.max(0, Math.min(all.size(), room));
          shown.addAll(all.subList(all.size() - kept, all.size()));
        });
    keep(shown);
  }

  /** Adds to a counter; the answer is what it says then. */
  private long counted(Counted group, int refused) {
    return database.with(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into device_refused_count (device_id, at, reason, registration_id,"
                      + " refused) values (?, ?, ?, ?, ?)"
                      + " on duplicate key update refused = refused + values(refused)")) {
            group.fill(insert);
            setTenant(insert, 4, group.tenant());
            insert.setInt(5, refused);
            insert.executeUpdate();
          }
          try (var query =
              connection.prepareStatement(
                  "select refused from device_refused_count"
                      + " where device_id = ? and at = ? and reason = ?")) {
            group.fill(query);
            try (var rows = query.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  private static void setTenant(PreparedStatement statement, int mark, @Nullable Long tenant)
      throws SQLException {
    if (tenant == null) {
      statement.setNull(mark, Types.BIGINT);
    } else {
      statement.setLong(mark, tenant);
    }
  }

  private void keep(List<Refusal> refusals) {
    var sql =
        "insert into device_refused (registration_id, device_id, at, reason, bootcount, seq,"
            + " sha256, message) values (?, ?, ?, ?, ?, ?, ?, ?)";
    batch(
        sql,
        refusals,
        (insert, refusal) -> {
          setTenant(insert, 1, refusal.tenant());
          insert.setString(2, refusal.arrived().device());
          insert.setTimestamp(3, Timestamp.from(refusal.arrived().at()));
          insert.setString(4, refusal.reason().name());
          insert.setLong(5, refusal.bootcount());
          insert.setLong(6, refusal.sequence());
          insert.setBytes(7, refusal.hash());
          insert.setBytes(8, refusal.toExamine());
        });
  }

  @FunctionalInterface
  private interface Filler<T> {
    void fill(PreparedStatement statement, T row) throws SQLException;
  }

  private <T> void batch(String sql, Collection<T> rows, Filler<T> filler) {
    if (rows.isEmpty()) {
      return;
    }
    database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
              filler.fill(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch().length;
          }
        });
  }

  private static String marks(String mark, int count) {
    return String.join(", ", Collections.nCopies(count, mark));
  }
}
