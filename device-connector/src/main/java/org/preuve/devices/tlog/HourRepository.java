package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.preuve.devices.registry.DeviceDatabase;

/** Hours of devices; whoever asks has checked that the device may be seen. */
@Dependent
class HourRepository {

  private final DeviceDatabase database;

  @Inject
  HourRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** A device that sent something. */
  record Busy(String device, long registration) {}

  /** Devices of which something came in an hour that is not closed. */
  List<Busy> open(Instant begins, int most) {
    return database.rows(
        "select d.id, d.registration_id from device_device d where exists (select 1 from"
            + " device_message m where m.device_id = d.id and m.received_at >= ?"
            + " and m.received_at < ?) and not exists (select 1 from device_hour h"
            + " where h.device_id = d.id and h.begins_at = ?) order by d.id limit ?",
        row -> new Busy(row.getString(1), row.getLong(2)),
        begins,
        begins.plus(Hour.LENGTH),
        begins,
        most);
  }

  /** The messages of an hour, in the order of the leaves. */
  List<HourLeaf> leaves(String device, Instant begins, int most) {
    return database.rows(
        "select received_at, bootcount, seq, sha256 from device_message where device_id = ?"
            + " and received_at >= ? and received_at < ?"
            + " order by received_at, bootcount, seq limit ?",
        row ->
            HourLeaf.of(
                row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3), row.getBytes(4)),
        device,
        begins,
        begins.plus(Hour.LENGTH),
        most);
  }

  /** Keeps an hour; false if another node was faster. */
  boolean add(Busy busy, Hour hour, Instant now) {
    return database.run(
            "insert into device_hour (id, registration_id, device_id, begins_at, messages, root,"
                + " record, closed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                + " on duplicate key update device_id = device_id",
            hour.id(),
            busy.registration(),
            busy.device(),
            hour.begins(),
            hour.messages(),
            hour.root(),
            hour.text(),
            now)
        > 0;
  }

  /** Closed hours of a device, in order. */
  List<Hour> of(String device, Instant from, Instant to, int most) {
    return database.rows(
        "select id, begins_at, messages, root, record from device_hour where device_id = ?"
            + " and begins_at >= ? and begins_at < ? order by begins_at limit ?",
        row ->
            new Hour(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getInt(3),
                row.getString(4),
                row.getString(5)),
        device,
        from,
        to,
        most);
  }
}
