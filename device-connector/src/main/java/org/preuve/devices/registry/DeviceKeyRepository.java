package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Public keys of devices. */
@Repository
public interface DeviceKeyRepository {

  /** Keeps a key; a key that any device has already fails. */
  @Insert
  void add(DeviceKey key);

  /** The key of a device. */
  @Find
  Optional<DeviceKey> of(String device);

  /** How many devices have that key. */
  @HQL("select count(k) from DeviceKey k where k.thumbprint = :thumbprint")
  long withThumbprint(String thumbprint);
}
