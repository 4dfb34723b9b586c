package org.preuve.devices.privacy;

import jakarta.data.repository.Repository;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Counts what devices have left about a person; SQL names the tenant itself. */
@Repository
interface DeviceDataRepository {

  @HQL("select count(*) from Device where owner = :person")
  long devices(long person);

  @HQL("select count(*) from Proof where owner = :person")
  long proofs(long person);

  @HQL("select count(*) from CheckSet where createdBy = :person")
  long checks(long person);

  @SQL(
      "select count(*) from device_challenge_session where registration_id = :tenant"
          + " and started_by = :person")
  long sessions(long tenant, long person);

  @SQL(
      "select count(*) from device_witness where registration_id = :tenant"
          + " and witnessed_by = :person")
  long witnessed(long tenant, long person);
}
