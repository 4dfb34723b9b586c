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

  /**
   * Gives a device its account.
   *
   * @param hash as {@link BrokerPassword#hash} makes it
   */
  public void open(String device, String hash) {
    database.with(
        connection -> {
          try (var update =
              connection.prepareStatement(
                  "update device_device set broker_password = ? where id = ?")) {
            update.setString(1, hash);
            update.setString(2, device);
            return update.executeUpdate();
          }
        });
  }
}
