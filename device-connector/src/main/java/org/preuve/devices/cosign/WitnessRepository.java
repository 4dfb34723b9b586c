package org.preuve.devices.cosign;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
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
    return database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select size, line, cosigned_at, asked_at, outcome, theirs"
                      + " from device_log_witness where id = ?")) {
            query.setString(1, id(witness));
            try (var rows = query.executeQuery()) {
              return rows.next() ? Optional.of(state(rows)) : Optional.<WitnessState>empty();
            }
          }
        });
  }

  /**
   * Takes a witness for one request; of several nodes one gets it.
   *
   * @param askedBefore a request of before then has failed, if nothing is known of its answer
   */
  public boolean take(WitnessKey witness, Instant now, Instant askedBefore) {
    int began =
        run(
            "insert ignore into device_log_witness"
                + " (id, size, line, asked_at, answered, outcome, theirs)"
                + " values (?, 0, '', ?, false, 'ASKED', 0)",
            insert -> {
              insert.setString(1, id(witness));
              insert.setTimestamp(2, Timestamp.from(now));
            });
    return began == 1
        || run(
                "update device_log_witness set asked_at = ?, answered = false where id = ?"
                    + " and (answered or asked_at <= ?)",
                update -> {
                  update.setTimestamp(1, Timestamp.from(now));
                  update.setString(2, id(witness));
                  update.setTimestamp(3, Timestamp.from(askedBefore));
                })
            == 1;
  }

  /** Keeps what it answered. */
  public void keep(WitnessKey witness, WitnessState state) {
    run(
        "update device_log_witness set answered = true, size = ?, line = ?, cosigned_at = ?,"
            + " outcome = ?, theirs = ? where id = ?",
        update -> {
          update.setLong(1, state.size());
          update.setString(2, state.line());
          update.setTimestamp(3, state.cosignedAt().map(Timestamp::from).orElse(null));
          update.setString(4, state.outcome().name());
          update.setLong(5, state.theirs());
          update.setString(6, id(witness));
        });
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

  @FunctionalInterface
  private interface Filler {
    void fill(PreparedStatement statement) throws SQLException;
  }

  private int run(String sql, Filler filler) {
    return database.with(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            filler.fill(statement);
            return statement.executeUpdate();
          }
        });
  }
}
