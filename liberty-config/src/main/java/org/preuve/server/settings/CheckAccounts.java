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

/** What the accounts of the database may do to its tables, as the database says. */
final class CheckAccounts {

  /** {@code GRANT SELECT, INSERT ON `preuve`.* TO …}; columns of a right stand in brackets. */
  private static final Pattern GRANT =
      Pattern.compile("GRANT (.+?) ON (?:TABLE )?(\\S+)\\.(\\S+) TO .*", Pattern.CASE_INSENSITIVE);

  private static final String ALL = "ALL PRIVILEGES";

  private static final Set<String> CHANGES =
      Set.of(ALL, "ALTER", "CREATE", "DROP", "INDEX", "REFERENCES", "TRIGGER");

  /** What every page does. */
  private static final List<String> WORK = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private static final List<String> MIGRATION =
      List.of(
          "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX", "REFERENCES");

  private CheckAccounts() {}

  /** Warnings about the account that the server works with. */
  static List<String> of(Given given, Connection everyday) throws SQLException {
    var grants = grants(everyday);
    var name = "PREUVE_DB_USER: the account \"" + given.of("preuve.db.user", "preuve") + "\" ";
    var may = changes(grants, database(given));
    var warnings = new ArrayList<String>();
    missing(grants, database(given), WORK).ifPresent(rights -> warnings.add(name + rights));
    if (!may.isEmpty()) {
      var rights = String.join(", ", may).toLowerCase(Locale.ROOT);
      warnings.add(
          name
              + "may change tables ("
              + rights
              + "); "
              + (given.of("preuve.db.migration-user").isPresent()
                  ? ""
                  : "name another one for migrations, PREUVE_DB_MIGRATION_USER and"
                      + " PREUVE_DB_MIGRATION_PASSWORD_FILE, and ")
              + "leave this one select, insert, update and delete.");
    }
    return List.copyOf(warnings);
  }

  /** A warning about the account for migrations. */
  static Optional<String> ofMigrations(Given given, Connection migrating) throws SQLException {
    return missing(grants(migrating), database(given), MIGRATION)
        .map(
            rights ->
                "PREUVE_DB_MIGRATION_USER: the account \""
                    + given.of("preuve.db.migration-user", "")
                    + "\" "
                    + rights);
  }

  private static String database(Given given) {
    return given.of("preuve.db.name", "preuve");
  }

  private static Optional<String> missing(
      List<String> grants, String database, List<String> wanted) {
    var there = rights(grants, database, true);
    var missing = wanted.stream().filter(right -> !there.contains(right)).toList();
    return there.contains(ALL) || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "has no right to "
                + String.join(", ", missing).toLowerCase(Locale.ROOT)
                + " in the whole database; grant it.");
  }

  /** Rights to change tables of that database in these lines. */
  static Set<String> changes(List<String> grants, String database) {
    var found = new TreeSet<>(rights(grants, database, false));
    found.retainAll(CHANGES);
    return found;
  }

  /**
   * Rights in the database.
   *
   * @param whole whether those for single tables do not count
   */
  private static Set<String> rights(List<String> grants, String database, boolean whole) {
    var found = new TreeSet<String>();
    for (var grant : grants) {
      var parts = GRANT.matcher(grant);
      if (parts.matches()
          && about(parts.group(2), database)
          && (!whole || parts.group(3).equals("*"))) {
        for (var right : parts.group(1).split(",", -1)) {
          found.add(right.strip().toUpperCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  /** The database itself, all of them, or a pattern that may mean it. */
  private static boolean about(String place, String database) {
    var name = place.replace("`", "").replace("\\", "");
    return name.equals("*") || name.contains("%") || name.equalsIgnoreCase(database);
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
