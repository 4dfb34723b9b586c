package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.preuve.devices.registry.DeviceDatabase;

/** Forgets what is only kept to be looked at: old refusals and old beacons. */
@Dependent
class ForgetTelemetry {

  /** Refused messages that are kept of each device, and of all strangers together. */
  private static final int NEWEST = 200;

  private static final Duration REFUSED = Duration.ofDays(31);
  private static final Duration COUNTED = Duration.ofDays(400);

  /** A device may carry a beacon that long until its message arrives. */
  private static final Duration BEACONS = Duration.ofDays(100);

  private static final int AT_ONCE = 5_000;

  /** Fills the marks of a statement. */
  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement statement) throws SQLException;
  }

  private final DeviceDatabase database;
  private final Clock clock;

  @Inject
  ForgetTelemetry(DeviceDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How many rows were forgotten. */
  long forget() {
    return older("device_refused", "at", REFUSED)
        + older("device_refused_count", "at", COUNTED)
        + older("device_beacon", "sent_at", BEACONS)
        + delete(
            "delete from device_refused where id in (select id from (select id, row_number() over"
                + " (partition by if(registration_id is null, '?', device_id)"
                + " order by at desc, id desc) as place from device_refused) ranked"
                + " where place > ?)",
            statement -> statement.setInt(1, NEWEST));
  }

  private long older(String table, String column, Duration age) {
    var limit = Timestamp.from(clock.instant().minus(age));
    return delete(
        "delete from " + table + " where " + column + " < ?",
        statement -> statement.setTimestamp(1, limit));
  }

  /** In parts, so that no lock is held for long. */
  private long delete(String sql, Filler filler) {
    var all = 0L;
    for (int deleted = AT_ONCE; deleted == AT_ONCE; all += deleted) {
      deleted =
          database.with(
              connection -> {
                try (var statement = connection.prepareStatement(sql + " limit " + AT_ONCE)) {
                  filler.fill(statement);
                  return statement.executeUpdate();
                }
              });
    }
    return all;
  }
}
