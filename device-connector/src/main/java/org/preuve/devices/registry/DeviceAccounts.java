package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Broker accounts of devices, in the database. */
@Dependent
public class DeviceAccounts {

  private final DeviceDatabase database;

  @Inject
  DeviceAccounts(DeviceDatabase database) {
    this.database = database;
  }

  /** Whether a device of any registration has that key. */
  public boolean keyTaken(String thumbprint) {
    return any("select 1 from device_key where thumbprint = ? limit 1", thumbprint);
  }

  /** Whether anything came in under a device's account: it has its password, then. */
  public boolean heard(String device) {
    return any("select 1 from device_boot where device_id = ? limit 1", device)
        || any("select 1 from device_refused where device_id = ? limit 1", device);
  }

  /** The highest boot of which anything is stored; −1 without one. */
  public long highestBoot(String device) {
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select coalesce(max(bootcount), -1) from device_boot where device_id = ?")) {
            query.setString(1, device);
            try (var rows = query.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  private boolean any(String sql, String parameter) {
    return database.with(
        connection -> {
          try (var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var rows = query.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  /**
   * Gives a device its account; false if it is revoked.
   *
   * @param hash as {@link BrokerPassword#hash} makes it
   */
  public boolean open(String device, String hash) {
    return database.with(
        connection -> {
          try (var update =
              connection.prepareStatement(
                  "update device_device set broker_password = ?"
                      + " where id = ? and revoked_at is null")) {
            update.setString(1, hash);
            update.setString(2, device);
            return update.executeUpdate() == 1;
          }
        });
  }
}
