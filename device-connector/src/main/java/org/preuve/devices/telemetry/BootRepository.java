package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.preuve.devices.registry.DeviceDatabase;
import org.preuve.devices.telemetry.TelemetryRepository.Registered;

/** What was received of each boot; whoever stores messages of a boot holds its row. */
@Dependent
class BootRepository {

  /** One boot of one device. */
  record Boot(String device, long bootcount) implements Comparable<Boot> {

    @Override
    public int compareTo(Boot other) {
      var byDevice = device.compareTo(other.device);
      return byDevice != 0 ? byDevice : Long.compare(bootcount, other.bootcount);
    }
  }

  private final DeviceDatabase database;

  @Inject
  BootRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Locks these boots until the end of the transaction and says what was received of each. */
  Map<Boot, ReceivedRanges> lock(SortedSet<Boot> boots, Map<String, Registered> devices) {
    var received = locked(boots);
    var unknown = new TreeSet<>(boots);
    unknown.removeAll(received.keySet());
    if (!unknown.isEmpty()) {
      create(unknown, devices);
      received.putAll(locked(unknown));
    }
    return received;
  }

  /** Along the key, so that two nodes that lock the same ones do so in the same order. */
  private Map<Boot, ReceivedRanges> locked(Collection<Boot> boots) {
    var received = new HashMap<Boot, ReceivedRanges>();
    if (boots.isEmpty()) {
      return received;
    }
    var sql =
        "select device_id, bootcount, received from device_boot force index (primary) where "
            + String.join(
                " or ", Collections.nCopies(boots.size(), "(device_id = ? and bootcount = ?)"))
            + " for update";
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            var i = 1;
            for (var boot : boots) {
              query.setString(i++, boot.device());
              query.setLong(i++, boot.bootcount());
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var boot = new Boot(rows.getString(1), rows.getLong(2));
                received.put(boot, ReceivedRanges.read(rows.getString(3)));
              }
            }
          }
          return received;
        });
  }

  /** Another node may do the same just now. */
  private void create(SortedSet<Boot> boots, Map<String, Registered> devices) {
    ManyRows.named(
        database,
        "insert into device_boot (device_id, bootcount, registration_id, received) values",
        4,
        "on duplicate key update device_id = device_id",
        boots,
        (insert, from, boot) -> {
          insert.setString(from, boot.device());
          insert.setLong(from + 1, boot.bootcount());
          insert.setLong(from + 2, tenant(boot, devices));
          insert.setString(from + 3, ReceivedRanges.NONE.stored());
        });
  }

  /**
   * Keeps what is received of each boot now, and how many messages that has added. The rows are
   * there and locked; an insert can name many of them in one statement, an update cannot.
   */
  void received(
      Map<Boot, ReceivedRanges> received, Map<Boot, Long> added, Map<String, Registered> devices) {
    ManyRows.named(
        database,
        "insert into device_boot (device_id, bootcount, registration_id, received, messages)"
            + " values",
        5,
        "on duplicate key update received = values(received),"
            + " messages = messages + values(messages)",
        received.entrySet(),
        (insert, from, entry) -> {
          insert.setString(from, entry.getKey().device());
          insert.setLong(from + 1, entry.getKey().bootcount());
          insert.setLong(from + 2, tenant(entry.getKey(), devices));
          insert.setString(from + 3, entry.getValue().stored());
          insert.setLong(from + 4, added.getOrDefault(entry.getKey(), 0L));
        });
  }

  private static long tenant(Boot boot, Map<String, Registered> devices) {
    return Objects.requireNonNull(devices.get(boot.device())).tenant();
  }
}
