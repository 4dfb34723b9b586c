package org.preuve.server.health;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.telemetry.TelemetryFigures;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.base.ServerConfig;

/** What a node is made of and what waits, as numbers. */
@Dependent
class MeasureNode {

  /** Each counts over an index. */
  private static final String COUNTS =
      "select (select count(*) from lti_session where expires_at > utc_timestamp(6)),"
          + " (select count(*) from lti_score_outbox where state = 'WAITING'),"
          + " (select count(*) from lti_score_outbox where state = 'FAILED'),"
          + " (select count(*) from device_device where revoked_at is null)";

  private final Path folder;
  private final RefusalCounts refusals;
  private final TelemetryFigures telemetry;

  @Inject
  MeasureNode(ServerConfig server, RefusalCounts refusals, TelemetryFigures telemetry) {
    this.folder = server.dataFolder();
    this.refusals = refusals;
    this.telemetry = telemetry;
  }

  String measure(@Nullable DataSource database) throws SQLException {
    var text = new StringBuilder();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    gauge(text, "preuve_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    gauge(text, "preuve_heap_used_bytes", heap.getUsed());
    gauge(text, "preuve_heap_max_bytes", heap.getMax());
    gauge(text, "preuve_threads", ManagementFactory.getThreadMXBean().getThreadCount());
    gauge(text, "preuve_data_free_bytes", free());
    refusals(text);
    telemetry(text);
    if (database != null) {
      counts(text, database);
    }
    return text.toString();
  }

  /** Since the start of this node, so that an alarm can go by how fast they grow. */
  private void refusals(StringBuilder text) {
    text.append("# TYPE preuve_refused_total counter\n");
    for (var kind : RefusalCounts.Kind.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "preuve_refused_total{kind=\"%s\"} %d%n",
              kind.name().toLowerCase(Locale.ROOT),
              refusals.total(kind)));
    }
  }

  private void telemetry(StringBuilder text) {
    gauge(text, "preuve_telemetry_waiting", telemetry.waiting());
    gauge(text, "preuve_telemetry_lag_millis", telemetry.lagMillis());
    telemetry
        .counters()
        .forEach(
            (name, value) -> {
              var counter = "preuve_telemetry_" + name + "_total";
              text.append(
                  String.format(
                      Locale.ROOT, "# TYPE %s counter%n%s %d%n", counter, counter, value));
            });
    text.append("# TYPE preuve_telemetry_refused_total counter\n");
    telemetry
        .refused()
        .forEach(
            (kind, value) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "preuve_telemetry_refused_total{kind=\"%s\"} %d%n",
                        kind,
                        value)));
  }

  private static void counts(StringBuilder text, DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(COUNTS)) {
      if (row.next()) {
        gauge(text, "preuve_sessions", row.getLong(1));
        gauge(text, "preuve_scores_waiting", row.getLong(2));
        gauge(text, "preuve_scores_failed", row.getLong(3));
        gauge(text, "preuve_devices", row.getLong(4));
      }
    }
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unreadable) {
      return -1;
    }
  }

  private static void gauge(StringBuilder text, String name, long value) {
    text.append(String.format(Locale.ROOT, "# TYPE %s gauge%n%s %d%n", name, name, value));
  }
}
