package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Optional;

/** Public keys of devices. */
@Repository
public interface DeviceKeyRepository {

  /** Keeps a key; a key that any device has already fails. */
  @Insert
  void add(DeviceKey key);

  /** The key of a device. */
  @Find
  Optional<DeviceKey> of(String device);
}
