package org.preuve.devices.pack;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.DeviceDatabase;

/** Segments as rows; whoever asks has checked whose device it is. */
@Dependent
class SegmentRepository {

  private static final String PLACE =
      "select bootcount, first_seq, last_seq, first_at, last_at, messages from device_segment"
          + " where device_id = ? ";

  private final DeviceDatabase database;

  @Inject
  SegmentRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Where a segment is, without its messages. */
  record Place(
      long bootcount, long first, long last, Instant firstAt, Instant lastAt, int messages) {}

  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement query) throws SQLException;
  }

  /** Keeps one. */
  void add(long registration, Segment segment, Instant now) {
    database.with(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into device_segment (device_id, bootcount, first_seq, last_seq,"
                      + " registration_id, messages, first_at, last_at, plain_bytes, packed,"
                      + " packed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, segment.device());
            insert.setLong(2, segment.bootcount());
            insert.setLong(3, segment.first());
            insert.setLong(4, segment.last());
            insert.setLong(5, registration);
            insert.setInt(6, segment.messages());
            insert.setTimestamp(7, Timestamp.from(segment.firstAt()));
            insert.setTimestamp(8, Timestamp.from(segment.lastAt()));
            insert.setInt(9, segment.plainBytes());
            insert.setBytes(10, segment.packed());
            insert.setTimestamp(11, Timestamp.from(now));
            return insert.executeUpdate();
          }
        });
  }

  /** Those with something of a time, by boot and number. */
  List<Place> during(String device, Instant from, Instant to) {
    return places(
        PLACE + "and last_at >= ? and first_at < ? order by bootcount, first_seq",
        query -> {
          query.setString(1, device);
          query.setTimestamp(2, Timestamp.from(from));
          query.setTimestamp(3, Timestamp.from(to));
        });
  }

  /** Those of a boot with numbers of a range, by number. */
  List<Place> of(String device, long bootcount, long first, long last) {
    return places(
        PLACE + "and bootcount = ? and first_seq <= ? and last_seq >= ? order by first_seq",
        query -> {
          query.setString(1, device);
          query.setLong(2, bootcount);
          query.setLong(3, last);
          query.setLong(4, first);
        });
  }

  /** The newest, the newest first. */
  List<Place> newest(String device, int most) {
    return places(
        PLACE + "order by last_at desc limit ?",
        query -> {
          query.setString(1, device);
          query.setInt(2, most);
        });
  }

  /** One with its messages; empty if it is gone. */
  Optional<Segment> read(String device, Place place) {
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select plain_bytes, packed from device_segment where device_id = ?"
                      + " and bootcount = ? and first_seq = ?")) {
            query.setString(1, device);
            query.setLong(2, place.bootcount());
            query.setLong(3, place.first());
            try (var rows = query.executeQuery()) {
              return rows.next()
                  ? Optional.of(segment(device, place, rows))
                  : Optional.<Segment>empty();
            }
          }
        });
  }

  private static Segment segment(String device, Place place, ResultSet row) throws SQLException {
    return new Segment(
        device,
        place.bootcount(),
        place.first(),
        place.last(),
        place.messages(),
        place.firstAt(),
        place.lastAt(),
        row.getInt(1),
        row.getBytes(2));
  }

  private List<Place> places(String sql, Filler filler) {
    return database.with(
        connection -> {
          var found = new ArrayList<Place>();
          try (var query = connection.prepareStatement(sql)) {
            filler.fill(query);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                found.add(
                    new Place(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getTimestamp(4).toInstant(),
                        rows.getTimestamp(5).toInstant(),
                        rows.getInt(6)));
              }
            }
          }
          return found;
        });
  }
}
