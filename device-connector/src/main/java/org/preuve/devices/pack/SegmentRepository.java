package org.preuve.devices.pack;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

  /** Keeps one. */
  void add(long registration, Segment segment, Instant now) {
    database.run(
        "insert into device_segment (device_id, bootcount, first_seq, last_seq, registration_id,"
            + " messages, first_at, last_at, plain_bytes, packed, packed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        segment.device(),
        segment.bootcount(),
        segment.first(),
        segment.last(),
        registration,
        segment.messages(),
        segment.firstAt(),
        segment.lastAt(),
        segment.plainBytes(),
        segment.packed(),
        now);
  }

  /** Those with something of a time, by boot and number. */
  List<Place> during(String device, Instant from, Instant to) {
    return database.rows(
        PLACE + "and last_at >= ? and first_at < ? order by bootcount, first_seq",
        SegmentRepository::place,
        device,
        from,
        to);
  }

  /** Those of a boot with numbers of a range, by number. */
  List<Place> of(String device, long bootcount, long first, long last) {
    return database.rows(
        PLACE + "and bootcount = ? and first_seq <= ? and last_seq >= ? order by first_seq",
        SegmentRepository::place,
        device,
        bootcount,
        last,
        first);
  }

  /** The newest, the newest first. */
  List<Place> newest(String device, int most) {
    return database.rows(
        PLACE + "order by last_at desc limit ?", SegmentRepository::place, device, most);
  }

  /** One with its messages; empty if it is gone. */
  Optional<Segment> read(String device, Place place) {
    return database
        .rows(
            "select plain_bytes, packed from device_segment where device_id = ?"
                + " and bootcount = ? and first_seq = ?",
            row -> segment(device, place, row),
            device,
            place.bootcount(),
            place.first())
        .stream()
        .findFirst();
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

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getTimestamp(4).toInstant(),
        row.getTimestamp(5).toInstant(),
        row.getInt(6));
  }
}
