package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Public keys of devices. */
@Repository
public interface DeviceKeyRepository {

  /** Keeps a key; a key that any device has already fails. */
  @Insert
  void add(DeviceKey key);

  /** Keeps the end of a key. */
  @Update
  void change(DeviceKey key);

  /** The key with that {@code kid}, also one that has ended. */
  @Find
  Optional<DeviceKey> byId(String keyId);

  /** The key with which a device signs now. */
  @HQL("from DeviceKey where device = :device and endedAt is null")
  Optional<DeviceKey> of(String device);

  /** How many keys a device has had. */
  @HQL("select count(*) from DeviceKey where device = :device")
  long count(String device);
}
