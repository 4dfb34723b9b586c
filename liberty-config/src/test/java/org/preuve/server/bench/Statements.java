package org.preuve.server.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.preuve.server.harness.Installation;

/** What the database was asked to do, as it counts itself. */
final class Statements {

  private static final String KINDS =
      "'Questions', 'Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_commit',"
          + " 'Com_rollback', 'Com_set_option', 'Created_tmp_disk_tables'";

  private Statements() {}

  static Map<String, Long> counted(Installation installation) {
    var counts = new TreeMap<String, Long>();
    try (var connection = installation.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("show global status where variable_name in (" + KINDS + ")")) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return counts;
  }

  /** How many of each kind for each of {@code pieces} of work. */
  static String since(Map<String, Long> before, Installation installation, int pieces) {
    return counted(installation).entrySet().stream()
        .map(e -> each(e.getKey(), e.getValue() - before.getOrDefault(e.getKey(), 0L), pieces))
        .collect(Collectors.joining(", ", "database each: ", ""));
  }

  private static String each(String kind, long count, int pieces) {
    return String.format(
        Locale.ROOT, "%s %.1f", kind.replace("Com_", ""), count / (double) Math.max(1, pieces));
  }
}
