package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Paired devices. */
@Repository
public interface DeviceRepository {

  /** Keeps a new device. */
  @Insert
  void add(Device device);

  /** Revokes one; 0 if it is already. What else its row holds may change at the same time. */
  @HQL("update Device set revokedAt = :now where id = :id and revokedAt is null")
  int revoke(String id, Instant now);

  /** What a device is with another key; 0 if it is revoked. */
  @HQL(
      "update Device set fingerprint = :fingerprint, model = :model, software = :software,"
          + " level = :level where id = :id and revokedAt is null")
  int rotate(String id, String fingerprint, String model, String software, AssuranceLevel level);

  /** The device with that id, whoever owns it. */
  @Find
  Optional<Device> byId(String id);

  /** How many devices of one person are not revoked. */
  @HQL("select count(*) from Device where owner = :owner and revokedAt is null")
  long inUseBy(long owner);

  /** Devices of several people, newest first. */
  @HQL("from Device where owner in :owners order by pairedAt desc limit :most")
  List<Device> ofAll(List<Long> owners, int most);

  /** Devices of one person, newest first. */
  @HQL("from Device where owner = :owner order by pairedAt desc")
  List<Device> of(long owner);
}
