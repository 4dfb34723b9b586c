package org.preuve.devices.pairing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Pairings. */
@Repository
interface PairingRepository {

  @Insert
  void add(Pairing pairing);

  @Update
  void change(Pairing pairing);

  @Find
  Optional<Pairing> byId(String id);

  @Find
  Optional<Pairing> byCode(String code);

  /** Claims a delivery of the credential, one after another; 0 if there is none to deliver. */
  @HQL("update Pairing set state = DELIVERED where id = :id and state in (CONFIRMED, DELIVERED)")
  int deliver(String id);

  @HQL("delete from Pairing where expiresAt < :limit")
  int forgetBefore(Instant limit);
}
