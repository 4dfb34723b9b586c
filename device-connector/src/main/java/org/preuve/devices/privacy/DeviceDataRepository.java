package org.preuve.devices.privacy;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** What devices have left about a person; SQL names the tenant itself, moments are ISO 8601. */
@Repository
interface DeviceDataRepository {

  @HQL("select count(*) from Device where owner = :person")
  long devices(long person);

  @HQL("select count(*) from DeviceOwner where user = :person")
  long owners(long person);

  @HQL("select count(*) from Announced where owner = :person and device is null")
  long announced(long person);

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

  /** Id, name, model, software, level, fingerprint, when it was paired and revoked. */
  @SQL(
      "select id, name, model, software, level, fingerprint,"
          + " date_format(paired_at, '%Y-%m-%dT%TZ'), date_format(revoked_at, '%Y-%m-%dT%TZ')"
          + " from device_device where registration_id = :tenant and owner_id = :person"
          + " order by paired_at, id")
  List<Object[]> allDevices(long tenant, long person);

  /** Device, id, key (RFC 7517), when it was paired and ended. */
  @SQL(
      "select k.device_id, k.kid, k.jwk, date_format(k.created_at, '%Y-%m-%dT%TZ'),"
          + " date_format(k.ended_at, '%Y-%m-%dT%TZ') from device_key k join device_device d on"
          + " d.id = k.device_id and d.registration_id = :tenant where k.registration_id = :tenant"
          + " and d.owner_id = :person order by k.created_at, k.kid")
  List<Object[]> allKeys(long tenant, long person);

  /** Id, device, course, evidence, title, when it was frozen, and the frozen document. */
  @SQL(
      "select id, device_id, course_id, evidence_id, title,"
          + " date_format(created_at, '%Y-%m-%dT%TZ'), document from device_proof"
          + " where registration_id = :tenant and owner_id = :person order by created_at, id")
  List<Object[]> allProofs(long tenant, long person);

  /** Id, device, course, beginning, end, how many challenges, and what was asked. */
  @SQL(
      "select id, device_id, course_id, date_format(started_at, '%Y-%m-%dT%TZ'),"
          + " date_format(ends_at, '%Y-%m-%dT%TZ'), challenges, command"
          + " from device_challenge_session where registration_id = :tenant"
          + " and started_by = :person order by started_at, id")
  List<Object[]> allSessions(long tenant, long person);

  /** Id, course, number of the version, title, competency, rules, when it was written. */
  @SQL(
      "select id, course_id, version, title, competency, rules,"
          + " date_format(created_at, '%Y-%m-%dT%TZ') from device_check_set"
          + " where registration_id = :tenant and created_by = :person order by created_at, id")
  List<Object[]> allChecks(long tenant, long person);

  /** Id, device, course, kind, words and when. */
  @SQL(
      "select id, device_id, course_id, kind, words, date_format(witnessed_at, '%Y-%m-%dT%TZ')"
          + " from device_witness where registration_id = :tenant and witnessed_by = :person"
          + " order by witnessed_at, id")
  List<Object[]> allWitnessed(long tenant, long person);
}
