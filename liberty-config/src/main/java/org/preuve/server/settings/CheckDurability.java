package org.preuve.server.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the database may lose what it has acknowledged, when it or its machine dies. */
final class CheckDurability {

  private static final String ASK =
      "select @@global.innodb_flush_log_at_trx_commit, @@global.innodb_doublewrite,"
          + " @@global.log_bin, @@global.sync_binlog";

  private CheckDurability() {}

  /**
   * What a MariaDB is set to.
   *
   * @param flush {@code innodb_flush_log_at_trx_commit}: 1, or 3 with more flushes, writes the log
   *     through to the disk at each commit
   * @param doublewrite whether a page that was written by half can be mended
   * @param binlog whether it keeps a binary log, which then decides at a restart what was committed
   * @param sync {@code sync_binlog}: commits between two writes of that log through to the disk
   */
  record Durability(int flush, boolean doublewrite, boolean binlog, long sync) {

    static Durability of(Connection connection) throws SQLException {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(ASK)) {
        row.next();
        return new Durability(
            row.getInt(1), on(row.getString(2)), row.getInt(3) > 0, row.getLong(4));
      }
    }

    /** A number in old versions; in new ones, also a way to write it. */
    private static boolean on(String doublewrite) {
      return !doublewrite.equals("0") && !doublewrite.equalsIgnoreCase("OFF");
    }
  }

  /** Warnings, one line each, with the cure. */
  static List<String> of(Durability set) {
    var warnings = new ArrayList<String>();
    if (set.flush() != 1 && set.flush() != 3) {
      warnings.add(
          "the database may lose up to a second of what it has acknowledged"
              + " (innodb_flush_log_at_trx_commit = "
              + set.flush()
              + "); write innodb_flush_log_at_trx_commit = 1 into MariaDB's settings.");
    }
    if (!set.doublewrite()) {
      warnings.add(
          "the database may be beyond repair after its machine died (innodb_doublewrite = OFF);"
              + " write innodb_doublewrite = ON into MariaDB's settings.");
    }
    if (set.binlog() && set.sync() != 1) {
      warnings.add(
          "the database may lose what it has acknowledged when its machine dies (log_bin with"
              + " sync_binlog = "
              + set.sync()
              + "); write sync_binlog = 1 into MariaDB's settings.");
    }
    return List.copyOf(warnings);
  }
}
