package org.preuve.server.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the account that the server works with may do to the tables, beside reading and writing. */
final class CheckAccounts {

  /** {@code GRANT SELECT, INSERT ON `preuve`.* TO …}; columns of a right stand in brackets. */
  private static final Pattern GRANT =
      Pattern.compile("GRANT (.+?) ON (?:TABLE )?\\S+\\.\\S+ TO .*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> CHANGES =
      Set.of("ALL PRIVILEGES", "ALTER", "CREATE", "DROP", "INDEX", "REFERENCES", "TRIGGER");

  private CheckAccounts() {}

  /** A warning, where it may change tables: a fault of the server then could, too. */
  static Optional<String> of(Given given, Connection everyday) throws SQLException {
    var may = changes(grants(everyday));
    if (may.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "PREUVE_DB_USER: the account \""
            + given.of("preuve.db.user", "preuve")
            + "\" may change tables ("
            + String.join(", ", may).toLowerCase(Locale.ROOT)
            + "); name another one for migrations, PREUVE_DB_MIGRATION_USER and"
            + " PREUVE_DB_MIGRATION_PASSWORD_FILE, and leave this one select, insert, update and"
            + " delete.");
  }

  /** Rights to change tables in these lines. */
  static Set<String> changes(List<String> grants) {
    var found = new TreeSet<String>();
    for (var grant : grants) {
      var parts = GRANT.matcher(grant);
      if (parts.matches()) {
        for (var right : parts.group(1).split(",", -1)) {
          var name = right.strip().toUpperCase(Locale.ROOT);
          if (CHANGES.contains(name)) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  private static List<String> grants(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show grants")) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }
}
