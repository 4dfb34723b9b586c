package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.DeviceDatabase;

/** The log as rows. Entries and hashes are of all registrations; records name theirs. */
@Dependent
class LogRepository {

  private static final String RECORD =
      "select id, salt, commitment, entry_index from device_log_record where ";

  private final DeviceDatabase database;

  @Inject
  LogRepository(DeviceDatabase database) {
    this.database = database;
  }

  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  LogHead head() {
    return head("");
  }

  /** The head; no other node changes it before this transaction ends. */
  LogHead lockedHead() {
    return head(" for update");
  }

  private LogHead head(String lock) {
    return rows(
            "select origin, size, note, signed_at from device_log_head where id = 1" + lock,
            query -> {},
            row ->
                new LogHead(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)))
        .get(0);
  }

  void replaceHead(LogHead head) {
    run(
        "update device_log_head set origin = ?, size = ?, note = ?, signed_at = ? where id = 1",
        update -> {
          update.setString(1, head.origin());
          update.setLong(2, head.size());
          update.setString(3, head.note());
          update.setTimestamp(4, head.signedAt().map(Timestamp::from).orElse(null));
        });
  }

  /** What waits to be entered, the oldest first. */
  List<LogRecord> waiting(int most) {
    return rows(
        RECORD + "entry_index is null order by id limit ?",
        query -> query.setInt(1, most),
        LogRepository::record);
  }

  /** The record of a proof, enrolment or hour; whoever asks has checked that it may be seen. */
  Optional<LogRecord> of(String subject) {
    return rows(
            RECORD + "proof_id = ? or enrolment_id = ? or hour_id = ?",
            query -> {
              query.setString(1, subject);
              query.setString(2, subject);
              query.setString(3, subject);
            },
            LogRepository::record)
        .stream()
        .findFirst();
  }

  /** Keeps the record of what happened to a device. */
  void addEnrolment(long registration, String enrolment, String salt, String commitment) {
    add("enrolment_id", registration, enrolment, salt, commitment);
  }

  /** Keeps the record of what came from a device in an hour. */
  void addHour(long registration, String hour, String salt, String commitment) {
    add("hour_id", registration, hour, salt, commitment);
  }

  private void add(
      String column, long registration, String subject, String salt, String commitment) {
    run(
        "insert into device_log_record (registration_id, "
            + column
            + ", salt, commitment) values (?, ?, ?, ?)",
        insert -> {
          insert.setLong(1, registration);
          insert.setString(2, subject);
          insert.setString(3, salt);
          insert.setString(4, commitment);
        });
  }

  /** Keeps a record; a proof that has one keeps it. */
  void add(long registration, String proof, String salt, String commitment) {
    run(
        "insert into device_log_record (registration_id, proof_id, salt, commitment)"
            + " values (?, ?, ?, ?) on duplicate key update proof_id = values(proof_id)",
        insert -> {
          insert.setLong(1, registration);
          insert.setString(2, proof);
          insert.setString(3, salt);
          insert.setString(4, commitment);
        });
  }

  /** Enters records one after the other, the first at {@code from}. */
  void enter(List<LogRecord> records, long from, Instant now) {
    database.with(
        connection -> {
          try (var entry =
                  connection.prepareStatement(
                      "insert into device_log_entry (entry_index, commitment, entered_at)"
                          + " values (?, ?, ?)");
              var record =
                  connection.prepareStatement(
                      "update device_log_record set entry_index = ? where id = ?")) {
            for (int i = 0; i < records.size(); i++) {
              entry.setLong(1, from + i);
              entry.setString(2, records.get(i).commitment());
              entry.setTimestamp(3, Timestamp.from(now));
              entry.addBatch();
              record.setLong(1, from + i);
              record.setLong(2, records.get(i).id());
              record.addBatch();
            }
            entry.executeBatch();
            return record.executeBatch();
          }
        });
  }

  /** Entries from {@code from} on, 32 bytes each. */
  List<byte[]> entries(long from, int count) {
    return rows(
        "select commitment from device_log_entry where entry_index >= ? and entry_index < ?"
            + " order by entry_index",
        query -> {
          query.setLong(1, from);
          query.setLong(2, from + count);
        },
        row -> HexFormat.of().parseHex(row.getString(1)));
  }

  /** When an entry came into the log. */
  Optional<Instant> enteredAt(long index) {
    return rows(
            "select entered_at from device_log_entry where entry_index = ?",
            query -> query.setLong(1, index),
            row -> row.getTimestamp(1).toInstant())
        .stream()
        .findFirst();
  }

  /** Hashes of a level above the leaves. */
  List<byte[]> hashes(int level, long from, int count) {
    return rows(
        "select hash from device_log_hash where tile_level = ? and hash_index >= ?"
            + " and hash_index < ? order by hash_index",
        query -> {
          query.setInt(1, level);
          query.setLong(2, from);
          query.setLong(3, from + count);
        },
        row -> HexFormat.of().parseHex(row.getString(1)));
  }

  void addHash(int level, long index, byte[] hash) {
    run(
        "insert into device_log_hash (tile_level, hash_index, hash) values (?, ?, ?)",
        insert -> {
          insert.setInt(1, level);
          insert.setLong(2, index);
          insert.setString(3, HexFormat.of().formatHex(hash));
        });
  }

  private static LogRecord record(ResultSet row) throws SQLException {
    return new LogRecord(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Optional.ofNullable(row.getObject(4, Long.class)));
  }

  private void run(String sql, Filler filler) {
    database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            filler.fill(statement);
            return statement.executeUpdate();
          }
        });
  }

  private <T> List<T> rows(String sql, Filler filler, Reader<T> reader) {
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            filler.fill(query);
            try (var rows = query.executeQuery()) {
              var found = new ArrayList<T>();
              while (rows.next()) {
                found.add(reader.read(rows));
              }
              return found;
            }
          }
        });
  }
}
