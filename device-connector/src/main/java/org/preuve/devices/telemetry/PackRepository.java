package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.DeviceDatabase;

/** Rows of messages that are old enough to be packed. */
@Dependent
class PackRepository {

  /** What stands first in the table of a device: its next messages to pack. */
  record Next(String device, long registration, long bootcount, long sequence) {}

  private final DeviceDatabase database;

  @Inject
  PackRepository(DeviceDatabase database) {
    this.database = database;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Some devices with a message of before, each asked along its index; others each time, since of
   * some there may be too few to be packed.
   */
  List<String> devices(Instant before, int most) {
    return rows(
        "select d.id from device_device d where exists (select 1 from device_message m"
            + " where m.device_id = d.id and m.received_at < ?) order by rand() limit ?",
        row -> row.getString(1),
        before,
        most);
  }

  /** The first message of before, by boot and number. */
  Optional<Next> next(String device, Instant before) {
    return rows(
            "select registration_id, bootcount, seq from device_message where device_id = ?"
                + " and received_at < ? order by bootcount, seq limit 1",
            row -> new Next(device, row.getLong(1), row.getLong(2), row.getLong(3)),
            device,
            before)
        .stream()
        .findFirst();
  }

  /** Holds the boot until the end of the transaction, as whoever stores its messages does. */
  boolean lock(Next next) {
    return !rows(
            "select bootcount from device_boot where device_id = ? and bootcount = ? for update",
            row -> row.getLong(1),
            next.device(),
            next.bootcount())
        .isEmpty();
  }

  /** Messages of before of that boot, from that number on, by number. */
  List<StoredMessage> messages(Next next, Instant before, int most) {
    return rows(
        "select bootcount, seq, kind, jws, sha256, received_at, beacon_at, beacon_checked"
            + " from device_message where device_id = ? and bootcount = ? and seq >= ?"
            + " and received_at < ? order by seq limit ? for update",
        MessageRepository::message,
        next.device(),
        next.bootcount(),
        next.sequence(),
        before,
        most);
  }

  /** Whether that boot has rows that are not of before: it goes on. */
  boolean goesOn(Next next, Instant before) {
    return !rows(
            "select 1 from device_message where device_id = ? and bootcount = ?"
                + " and received_at >= ? limit 1",
            row -> row.getInt(1),
            next.device(),
            next.bootcount(),
            before)
        .isEmpty();
  }

  /** Deletes the rows of these messages; how many there were. */
  int delete(Next next, long last, Instant before) {
    return database.with(
        connection -> {
          try (var delete =
              filled(
                  connection,
                  "delete from device_message where device_id = ? and bootcount = ?"
                      + " and seq between ? and ? and received_at < ?",
                  next.device(),
                  next.bootcount(),
                  next.sequence(),
                  last,
                  before)) {
            return delete.executeUpdate();
          }
        });
  }

  private <T> List<T> rows(String sql, Reader<T> reader, Object... values) {
    return database.with(
        connection -> {
          try (var query = filled(connection, sql, values);
              var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  private static PreparedStatement filled(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return statement;
  }
}
