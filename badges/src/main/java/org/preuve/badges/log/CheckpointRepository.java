package org.preuve.badges.log;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

/** Signed checkpoints, each kept for ever. */
@Repository
interface CheckpointRepository {

  /** Public identifier of whose log it is. */
  @SQL("select id from badge_issuer where registration_id = :registration")
  Optional<String> issuer(long registration);

  /** Note, size, and moment of the newest one. */
  @SQL(
      "select note, seq, signed_at from badge_log_checkpoint"
          + " where registration_id = :registration order by seq desc limit 1")
  List<Object[]> newest(long registration);

  /** Adds nothing where the log had a checkpoint of that size. */
  @SQL(
      "insert into badge_log_checkpoint (registration_id, seq, note, signed_at)"
          + " values (:registration, :size, :note, :at) on duplicate key update seq = seq")
  void add(long registration, long size, String note, Instant at);

  /** Logs that have grown since their last checkpoint, if that is older, for all tenants. */
  @SQL(
      "select h.registration_id from badge_log_head h where not exists (select 1 from"
          + " badge_log_checkpoint c where c.registration_id = h.registration_id"
          + " and (c.seq >= h.seq or c.signed_at > :before)) order by h.registration_id limit 100")
  List<Long> due(Instant before);
}
