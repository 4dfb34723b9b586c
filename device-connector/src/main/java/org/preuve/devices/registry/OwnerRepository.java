package org.preuve.devices.registry;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Who owns devices beside their first owner; SQL names the tenant itself. */
@Repository
public interface OwnerRepository {

  /** Asks somebody. */
  @Insert
  void add(DeviceOwner owner);

  /** Everybody who was asked, in that order. */
  @HQL("from DeviceOwner where device = :device order by id")
  List<DeviceOwner> of(String device);

  /** One of them. */
  @HQL("from DeviceOwner where device = :device and user = :person")
  Optional<DeviceOwner> of(String device, long person);

  /** Those who said yes, of several devices. */
  @HQL("from DeviceOwner where device in :devices and state = CONFIRMED order by id")
  List<DeviceOwner> confirmed(Collection<String> devices);

  /** What a person has not answered, the newest first. */
  @HQL(
      "from DeviceOwner where user = :person and state = INVITED"
          + " order by invitedAt desc, id desc limit :most")
  List<DeviceOwner> unanswered(long person, int most);

  /** How many that are. */
  @SQL(
      "select count(*) from device_owner where registration_id = :tenant and user_id = :person"
          + " and state = 'INVITED'")
  long countUnanswered(long tenant, long person);

  /** Says yes; 0 when there is nothing to answer by now. */
  @HQL(
      "update DeviceOwner set state = CONFIRMED, answeredAt = :now"
          + " where device = :device and user = :person and state in (INVITED, DECLINED)")
  int confirm(String device, long person, Instant now);

  /** Says no; 0 when there is nothing to answer by now. */
  @HQL(
      "update DeviceOwner set state = DECLINED, answeredAt = :now"
          + " where device = :device and user = :person and state = INVITED")
  int decline(String device, long person, Instant now);

  /** Takes back what was not answered. */
  @HQL("delete from DeviceOwner where device = :device and user = :person and state = INVITED")
  int uninvite(String device, long person);

  /** Owns it no more. */
  @HQL("delete from DeviceOwner where device = :device and user = :person and state = CONFIRMED")
  int leave(String device, long person);

  /** Lets one transaction at a time change who owns a device. */
  @SQL("select id from device_device where registration_id = :tenant and id = :device for update")
  List<String> lock(long tenant, String device);
}
