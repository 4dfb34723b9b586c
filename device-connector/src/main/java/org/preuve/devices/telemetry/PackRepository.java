package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.DeviceDatabase;

/** Rows of messages that are old enough to be packed. */
@Dependent
class PackRepository {

  /** Where the messages of a device begin that are to be packed next. */
  record Next(String device, long registration, long bootcount, long sequence) {}

  private final DeviceDatabase database;

  @Inject
  PackRepository(DeviceDatabase database) {
    this.database = database;
  }

  /**
   * Some devices with a message of before, each asked along its index; others each time, since of
   * some there may be too few to be packed.
   */
  List<String> devices(Instant before, int most) {
    return database.rows(
        "select d.id from device_device d where exists (select 1 from device_message m"
            + " where m.device_id = d.id and m.received_at < ?) order by rand() limit ?",
        row -> row.getString(1),
        before,
        most);
  }

  /** The first message of before, by boot and number, from that place on. */
  Optional<Next> next(String device, PackPlace from, Instant before) {
    return database
        .rows(
            "select registration_id, bootcount, seq from device_message where device_id = ?"
                + " and (bootcount > ? or bootcount = ? and seq >= ?) and received_at < ?"
                + " order by bootcount, seq limit 1",
            row -> new Next(device, row.getLong(1), row.getLong(2), row.getLong(3)),
            device,
            from.bootcount(),
            from.bootcount(),
            from.sequence(),
            before)
        .stream()
        .findFirst();
  }

  /** Holds the boot until the end of the transaction, as whoever stores its messages does. */
  boolean lock(Next next) {
    return !database
        .rows(
            "select bootcount from device_boot where device_id = ? and bootcount = ? for update",
            row -> row.getLong(1),
            next.device(),
            next.bootcount())
        .isEmpty();
  }

  /** Messages of before of that boot, from that number on, by number. */
  List<StoredMessage> messages(Next next, Instant before, int most) {
    return database.rows(
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
    return !database
        .rows(
            "select 1 from device_message where device_id = ? and bootcount = ?"
                + " and received_at >= ? limit 1",
            row -> row.getInt(1),
            next.device(),
            next.bootcount(),
            before)
        .isEmpty();
  }

  /** Deletes these rows of a boot; how many there were. */
  int delete(Next next, List<Long> sequences) {
    var values = new ArrayList<Object>(List.of(next.device(), next.bootcount()));
    values.addAll(sequences);
    return database.run(
        "delete from device_message where device_id = ? and bootcount = ? and seq in ("
            + String.join(", ", Collections.nCopies(sequences.size(), "?"))
            + ")",
        values.toArray());
  }
}
