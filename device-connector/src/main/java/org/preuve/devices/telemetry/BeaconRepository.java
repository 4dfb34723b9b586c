package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.preuve.devices.registry.DeviceDatabase;

/** Nonces that were sent as beacons. */
@Dependent
class BeaconRepository {

  private static final int MOST = 500;

  /** As {@link Beacon} makes them; nothing else is looked for. */
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final DeviceDatabase database;

  @Inject
  BeaconRepository(DeviceDatabase database) {
    this.database = database;
  }

  /** When those of these nonces that were beacons were sent. */
  Map<String, Instant> sent(Collection<String> nonces) {
    var sent = new HashMap<String, Instant>();
    var known = nonces.stream().filter(nonce -> NONCE.matcher(nonce).matches()).distinct().toList();
    for (int from = 0; from < known.size(); from += MOST) {
      read(known.subList(from, Math.min(from + MOST, known.size())), sent);
    }
    return sent;
  }

  private void read(List<String> nonces, Map<String, Instant> sent) {
    var marks = String.join(", ", Collections.nCopies(nonces.size(), "?"));
    database.with(
        connection -> {
          try (var query =
              connection.prepareStatement(
                  "select nonce, sent_at from device_beacon where nonce in (" + marks + ")")) {
            for (int i = 0; i < nonces.size(); i++) {
              query.setString(i + 1, nonces.get(i));
            }
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                sent.put(rows.getString(1), rows.getTimestamp(2).toInstant());
              }
            }
          }
          return sent;
        });
  }

  /** Keeps a nonce before it is sent. */
  void add(String nonce, Instant now) {
    database.with(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into device_beacon (nonce, sent_at) values (?, ?)")) {
            insert.setString(1, nonce);
            insert.setTimestamp(2, Timestamp.from(now));
            return insert.executeUpdate();
          }
        });
  }
}
