package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import org.preuve.devices.registry.DeviceDatabase;

/** Nonces that were sent as beacons. */
@Dependent
class BeaconRepository {

  private final DeviceDatabase database;

  @Inject
  BeaconRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Keeps a nonce before it is sent. */
  void add(String nonce, Instant now) {
    database.with(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into device_beacon (nonce, sent_at) values (?, ?)")) {
            insert.setString(1, nonce);
            insert.setTimestamp(2, Timestamp.from(now));
            return insert.executeUpdate();
          }
        });
  }
}
