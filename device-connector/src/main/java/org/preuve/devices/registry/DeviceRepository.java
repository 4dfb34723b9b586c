package org.preuve.devices.registry;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Paired devices; SQL names the tenant itself. */
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

  /** Another first owner; the one who was it has left. */
  @HQL("update Device set owner = :next where id = :id and owner = :before")
  int passOn(String id, long before, long next);

  /** How many devices of one person, alone or with others, are not revoked. */
  @SQL(
      "select count(*) from device_device d join (select id from device_device"
          + " where registration_id = :tenant and owner_id = :owner"
          + " union select device_id from device_owner where registration_id = :tenant"
          + " and user_id = :owner and state = 'CONFIRMED') mine on mine.id = d.id"
          + " where d.revoked_at is null")
  long inUseBy(long tenant, long owner);

  /** Devices of several people, newest first. */
  @SQL(
      "select d.* from device_device d join (select id from device_device"
          + " where registration_id = :tenant and owner_id in (:owners)"
          + " union select device_id from device_owner where registration_id = :tenant"
          + " and user_id in (:owners) and state = 'CONFIRMED') theirs on theirs.id = d.id"
          + " order by d.paired_at desc limit :most")
  List<Device> ofAll(long tenant, List<Long> owners, int most);

  /** Devices of one person, alone or with others, newest first. */
  @SQL(
      "select d.* from device_device d join (select id from device_device"
          + " where registration_id = :tenant and owner_id = :owner"
          + " union select device_id from device_owner where registration_id = :tenant"
          + " and user_id = :owner and state = 'CONFIRMED') mine on mine.id = d.id"
          + " order by d.paired_at desc")
  List<Device> of(long tenant, long owner);
}
