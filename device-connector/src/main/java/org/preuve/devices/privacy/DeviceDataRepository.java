package org.preuve.devices.privacy;

import jakarta.data.repository.Repository;
import org.hibernate.annotations.processing.HQL;

/** Counts devices and proofs of a person. */
@Repository
interface DeviceDataRepository {

  @HQL("select count(*) from Device where owner = :person")
  long devices(long person);

  @HQL("select count(*) from Proof where owner = :person")
  long proofs(long person);
}
