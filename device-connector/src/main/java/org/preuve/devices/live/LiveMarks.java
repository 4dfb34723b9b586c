package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.preuve.devices.registry.DeviceDatabase;

/** Asks counters whether anything happened, and no history; whoever asks may see the devices. */
@Dependent
class LiveMarks {

  private static final String SQL =
      "select d.id, d.revoked_at is not null,"
          + " (select coalesce(sum(b.messages), 0) from device_boot b where b.device_id = d.id),"
          + " (select coalesce(max(r.id), 0) from device_refused r where r.device_id = d.id),"
          + " (select count(c.sent_at) + count(c.answered_at) from device_challenge c"
          + " where c.device_id = d.id) from device_device d where d.id in (%s)";

  private final DeviceDatabase database;

  @Inject
  LiveMarks(DeviceDatabase database) {
    this.database = database;
  }

  /** One statement for all of them. */
  Map<String, LiveMark> of(Collection<String> devices) {
    var marks = String.join(", ", Collections.nCopies(devices.size(), "?"));
    return database.with(
        connection -> {
          var found = new HashMap<String, LiveMark>();
          try (var query = connection.prepareStatement(SQL.replace("%s", marks))) {
            var i = 1;
            for (var device : devices) {
              query.setString(i++, device);
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                var mark =
                    new LiveMark(
                        rows.getBoolean(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
                found.put(rows.getString(1), mark);
              }
            }
          }
          return found;
        });
  }
}
