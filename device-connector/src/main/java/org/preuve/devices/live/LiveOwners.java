package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.preuve.devices.registry.DeviceDatabase;
import org.preuve.web.UserId;

/** Whose the devices are that somebody looks at: who has left one sees no more of it. */
@Dependent
class LiveOwners {

  private static final String SQL =
      "select id, owner_id from device_device where id in (%s) union all"
          + " select device_id, user_id from device_owner where state = 'CONFIRMED'"
          + " and device_id in (%s)";

  private final DeviceDatabase database;

  @Inject
  LiveOwners(DeviceDatabase database) {
    this.database = database;
  }

  /** One statement for all of them; at least one. */
  Map<String, Set<UserId>> of(Collection<String> devices) {
    var marks = String.join(", ", Collections.nCopies(devices.size(), "?"));
    return database.with(
        connection -> {
          var found = new HashMap<String, Set<UserId>>();
          try (var query = connection.prepareStatement(SQL.replace("%s", marks))) {
            var i = 1;
            for (int part = 0; part < 2; part++) {
              for (var device : devices) {
                query.setString(i++, device);
              }
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                found
                    .computeIfAbsent(rows.getString(1), id -> new HashSet<>())
                    .add(new UserId(rows.getLong(2)));
              }
            }
          }
          return found;
        });
  }
}
