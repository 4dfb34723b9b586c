package org.preuve.devices.pairing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** Pairings. */
@Repository
interface PairingRepository {

  @Insert
  void add(Pairing pairing);

  @Find
  Optional<Pairing> byId(String id);

  @Find
  Optional<Pairing> byCode(String code);

  /** Takes a key for an open code, of several at once the first; 0 if it is no longer open. */
  @HQL(
      "update Pairing set state = PRESENTED, jwk = :jwk, model = :model, software = :software,"
          + " signedByOld = :signedByOld"
          + " where id = :id and state = OPEN and jwk is null")
  int present(String id, String jwk, String model, String software, boolean signedByOld);

  /** Claims the confirmation of the key that the owner saw; 0 if there is none to confirm. */
  @HQL("update Pairing set state = CONFIRMED where id = :id and state = PRESENTED and jwk = :jwk")
  int confirm(String id, String jwk);

  /** Names the device of a confirmed pairing. */
  @HQL("update Pairing set device = :device where id = :id")
  int name(String id, String device);

  /** Ends one of which no device has come. */
  @HQL(
      "update Pairing set state = REFUSED where id = :id"
          + " and (state in (OPEN, PRESENTED) or state = CONFIRMED and device is null)")
  int refuse(String id);

  /** Counts a wrong proof. */
  @HQL("update Pairing set attempts = attempts + 1 where id = :id")
  int fail(String id);

  /** Ends a code that was guessed at so often. */
  @HQL(
      "update Pairing set state = REFUSED where id = :id and attempts >= :most"
          + " and state <> DELIVERED")
  int end(String id, int most);

  /** Codes that a person made since then. */
  @HQL("select count(*) from Pairing where owner = :owner and createdAt > :since")
  long madeBy(long owner, Instant since);

  /** Claims a delivery of the credential, one after another; 0 if there is none to deliver. */
  @HQL("update Pairing set state = DELIVERED where id = :id and state in (CONFIRMED, DELIVERED)")
  int deliver(String id);

  @HQL("delete from Pairing where expiresAt < :limit")
  int forgetBefore(Instant limit);
}
