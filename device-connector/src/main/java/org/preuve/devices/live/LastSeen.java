package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceDatabase;

/** When the newest message of each device came; whoever asks may see the devices. */
@Dependent
class LastSeen {

  private final DeviceDatabase database;

  @Inject
  LastSeen(DeviceDatabase database) {
    this.database = database;
  }

  /** Devices that were never heard are not in it. */
  Map<String, Instant> of(List<Device> devices) {
    if (devices.isEmpty()) {
      return Map.of();
    }
    var sql =
        "select d.id, coalesce((select max(m.received_at) from device_message m"
            + " where m.device_id = d.id), (select max(s.last_at) from device_segment s"
            + " where s.device_id = d.id)) from device_device d where d.id in ("
            + String.join(", ", Collections.nCopies(devices.size(), "?"))
            + ")";
    return database.with(
        connection -> {
          var found = new HashMap<String, Instant>();
          try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < devices.size(); i++) {
              query.setString(i + 1, devices.get(i).id());
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var at = rows.getTimestamp(2);
                if (at != null) {
                  found.put(rows.getString(1), at.toInstant());
                }
              }
            }
          }
          return found;
        });
  }
}
