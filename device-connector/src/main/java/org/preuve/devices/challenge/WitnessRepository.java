package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.preuve.devices.challenge.ChallengeRepository.Filler;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceDatabase;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/** What witnesses said of a device that the reader may look at. */
@Dependent
class WitnessRepository {

  private final DeviceDatabase database;

  @Inject
  WitnessRepository(DeviceDatabase database) {
    this.database = database;
  }

  void add(Caller teacher, Device device, WitnessKind kind, String words, Instant now) {
    database.with(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into device_witness (id, registration_id, device_id, course_id, kind,"
                      + " words, witnessed_by, witnessed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, Ids.random());
            insert.setLong(2, device.tenant());
            insert.setString(3, device.id());
            insert.setLong(4, teacher.course().value());
            insert.setString(5, kind.name());
            insert.setString(6, words);
            insert.setLong(7, teacher.user().value());
            insert.setTimestamp(8, Timestamp.from(now));
            return insert.executeUpdate();
          }
        });
  }

  /** Those of the reader's course, the newest first: names and words are for the course alone. */
  List<Witness> ofCourse(Caller reader, Device device, int limit) {
    return found(
        "course_id = ? order by witnessed_at desc limit ?",
        device,
        query -> {
          query.setLong(3, reader.course().value());
          query.setInt(4, limit);
        });
  }

  /** In a window, whatever the course, the newest first; {@code to} is excluded. */
  List<Witness> of(Device device, Instant from, Instant to, int limit) {
    return found(
        "witnessed_at >= ? and witnessed_at < ? order by witnessed_at desc limit ?",
        device,
        query -> {
          query.setTimestamp(3, Timestamp.from(from));
          query.setTimestamp(4, Timestamp.from(to));
          query.setInt(5, limit);
        });
  }

  private List<Witness> found(String where, Device device, Filler rest) {
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select kind, words, witnessed_by, witnessed_at from device_witness where"
                      + " registration_id = ? and device_id = ? and "
                      + where)) {
            query.setLong(1, device.tenant());
            query.setString(2, device.id());
            rest.fill(query);
            return read(query);
          }
        });
  }

  private static List<Witness> read(PreparedStatement query) throws SQLException {
    var found = new ArrayList<Witness>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Witness(
                WitnessKind.valueOf(rows.getString(1)),
                rows.getString(2),
                new UserId(rows.getLong(3)),
                rows.getTimestamp(4).toInstant()));
      }
    }
    return found;
  }
}
