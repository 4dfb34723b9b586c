package org.preuve.devices.cosign;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.preuve.devices.registry.DeviceDatabase;
import org.preuve.web.base.Hashes;
import org.preuve.web.tlog.WitnessKey;

/** What witnesses have said, by their keys; it is of the whole installation, as the log is. */
@Dependent
public class WitnessRepository {

  private final DeviceDatabase database;

  @Inject
  WitnessRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** Of one; empty before it was asked. */
  public Optional<WitnessState> of(WitnessKey witness) {
    return database
        .rows(
            "select size, line, cosigned_at, asked_at, outcome, theirs from device_log_witness"
                + " where id = ?",
            WitnessRepository::state,
            id(witness))
        .stream()
        .findFirst();
  }

  /**
   * Takes a witness for one request; of several nodes one gets it.
   *
   * @param askedBefore a request of before then has failed, if nothing is known of its answer
   */
  public boolean take(WitnessKey witness, Instant now, Instant askedBefore) {
    int began =
        database.run(
            "insert ignore into device_log_witness"
                + " (id, size, line, asked_at, answered, outcome, theirs)"
                + " values (?, 0, '', ?, false, 'ASKED', 0)",
            id(witness),
            now);
    return began == 1
        || database.run(
                "update device_log_witness set asked_at = ?, answered = false where id = ?"
                    + " and (answered or asked_at <= ?)",
                now,
                id(witness),
                askedBefore)
            == 1;
  }

  /** Keeps what it answered. */
  public void keep(WitnessKey witness, WitnessState state) {
    database.run(
        "update device_log_witness set answered = true, size = ?, line = ?, cosigned_at = ?,"
            + " outcome = ?, theirs = ? where id = ?",
        state.size(),
        state.line(),
        state.cosignedAt().orElse(null),
        state.outcome().name(),
        state.theirs(),
        id(witness));
  }

  private static String id(WitnessKey witness) {
    return Hashes.sha256(witness.verifierKey());
  }

  private static WitnessState state(ResultSet row) throws SQLException {
    return new WitnessState(
        row.getLong(1),
        row.getString(2),
        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
        row.getTimestamp(4).toInstant(),
        WitnessOutcome.valueOf(row.getString(5)),
        row.getLong(6));
  }
}
