package org.preuve.devices.announced;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Keys that teachers have announced; SQL names the tenant itself. */
@Repository
public interface AnnouncedRepository {

  /** Announces one; a key that is announced anywhere already fails. */
  @Insert
  void add(Announced announced);

  /** The one with that key. */
  @Find
  Optional<Announced> byThumbprint(String thumbprint);

  /** Whether a key is announced anywhere; of all registrations, since a key has one device. */
  @SQL("select count(*) from device_announced where thumbprint = :thumbprint")
  long known(String thumbprint);

  /** Those of a course that wait for their device, the newest first. */
  @HQL(
      "from Announced where course = :course and device is null"
          + " order by announcedAt desc, id limit :most offset :skip")
  List<Announced> waiting(long course, int most, int skip);

  /** How many these are. */
  @HQL("select count(*) from Announced where course = :course and device is null")
  long countWaiting(long course);

  /** Those of one person that wait for their device. */
  @HQL(
      "from Announced where owner = :owner and device is null and expiresAt > :now"
          + " order by announcedAt desc, id limit :most")
  List<Announced> waitingFor(long owner, Instant now, int most);

  /** Lets one transaction at a time make a device of it. */
  @SQL("select id from device_announced where registration_id = :tenant and id = :id for update")
  List<String> lock(long tenant, String id);

  /** Another nonce. */
  @HQL("update Announced set nonce = :nonce, nonceAt = :now where id = :id")
  int renew(String id, String nonce, Instant now);

  /** Names the device that has proved the key; 0 if another one was faster. */
  @HQL("update Announced set device = :device where id = :id and device is null")
  int prove(String id, String device);

  /** Takes one back that no device has proved. */
  @HQL("delete from Announced where id = :id and course = :course and device is null")
  int takeBack(String id, long course);

  /** Forgets what no device has come for. */
  @HQL("delete from Announced where expiresAt < :now and device is null")
  int forget(Instant now);
}
