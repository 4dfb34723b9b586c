package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.pack.PackedMessages;
import org.preuve.devices.registry.DeviceDatabase;
import org.preuve.devices.telemetry.BootRepository.Boot;

/** What the connector looks up, and the messages that it stores, in batches. */
@Dependent
class TelemetryRepository {

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

  /** A device with its tenant. */
  record Registered(KnownDevice known, long tenant) {}

  private final DeviceDatabase database;
  private final DeviceKeys keys;
  private final PackedMessages packed;

  @Inject
  TelemetryRepository(DeviceDatabase database, DeviceKeys keys, PackedMessages packed) {
    this.database = database;
    this.keys = keys;
    this.packed = packed;
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
            + " join device_key k on k.device_id = d.id and k.ended_at is null where d.id in ("
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
                found.put(rows.getString(1), registered(rows));
              }
            }
          }
          return found;
        });
  }

  private Registered registered(ResultSet row) throws SQLException {
    var known =
        keys.of(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4) != null);
    return new Registered(known, row.getLong(5));
  }

  /** Hashes of those messages that are stored already, as rows or packed. */
  Map<Number, byte[]> stored(Collection<Number> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var hashes = rows(numbers);
    var missing = new TreeMap<Boot, TreeSet<Long>>();
    for (var number : numbers) {
      if (!hashes.containsKey(number)) {
        missing.computeIfAbsent(number.boot(), boot -> new TreeSet<>()).add(number.sequence());
      }
    }
    missing.forEach(
        (boot, sequences) ->
            packed
                .hashes(boot.device(), boot.bootcount(), sequences)
                .forEach((sequence, hash) -> hashes.put(new Number(boot, sequence), hash)));
    return hashes;
  }

  private Map<Number, byte[]> rows(Collection<Number> numbers) {
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
    ManyRows.of(
        database,
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

  private static String marks(String mark, int count) {
    return String.join(", ", Collections.nCopies(count, mark));
  }
}
