package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.registry.DeviceDatabase;

/** Refused messages: all are counted, the newest kept. */
@Dependent
class RefusalRepository {

  private static final int MOST_EXAMINED = 4096;

  /** Refused messages that are kept of each device, reason and minute; all are counted. */
  private static final int MOST_SHOWN = 20;

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

  private final DeviceDatabase database;

  @Inject
  RefusalRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Counts refused messages, and keeps the newest of them. */
  void add(List<Refusal> refusals) {
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
    ManyRows.of(
        database,
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
}
