package org.preuve.server.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preuve.server.harness.Installation;

/**
 * What one opening of a page costs.
 *
 * @param selects statements that read
 * @param rows rows that the database looked at for it, in whatever table or index
 * @param sent bytes of the answer's body as it went over the wire
 * @param server milliseconds of the server's processor time
 * @param database the same of the database
 */
record Opened(long selects, long rows, long sent, double server, double database) {

  private static final int TIMES = 9;

  private static final String COUNTED =
      "select sum(if(variable_name = 'COM_SELECT', variable_value, 0)), sum(if(variable_name like"
          + " 'HANDLER\\_READ\\_%' and variable_name not like '%RETRY', variable_value, 0)) from"
          + " information_schema.global_status where variable_name = 'COM_SELECT' or variable_name"
          + " like 'HANDLER\\_READ\\_%'";

  /** How often the database was asked, and how many rows it read. */
  private record Counted(long selects, long rows) {}

  /** Opens {@code page} and answers with the number of bytes that came. */
  @FunctionalInterface
  interface Page {
    long open();
  }

  /** What is usual: the middle of some openings, since the server reads by itself too. */
  static Opened of(Installation installation, Page page, int views) {
    var selects = new ArrayList<Long>();
    var rows = new ArrayList<Long>();
    long sent = 0;
    for (int i = 0; i < TIMES; i++) {
      var looking = counted(installation);
      var before = counted(installation);
      sent = page.open();
      var after = counted(installation);
      selects.add(after.selects - 2 * before.selects + looking.selects);
      rows.add(after.rows - 2 * before.rows + looking.rows);
    }
    var time = CpuTime.spent();
    for (int i = 0; i < views; i++) {
      page.open();
    }
    var spent = CpuTime.spent();
    return new Opened(
        middle(selects),
        middle(rows),
        sent,
        millis(spent.server().minus(time.server()).toMillis(), views),
        millis(spent.database().minus(time.database()).toMillis(), views));
  }

  private static double millis(long all, int views) {
    return all / (double) Math.max(1, views);
  }

  private static long middle(List<Long> values) {
    values.sort(null);
    return values.get(values.size() / 2);
  }

  /** Looking itself reads too, each time the same. */
  private static Counted counted(Installation installation) {
    try (var connection = installation.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(COUNTED)) {
      row.next();
      return new Counted(row.getLong(1), row.getLong(2));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** One line of a table; {@code small}: the same page over a tenth of the others' data. */
  String line(String name, Opened small) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.1f | %.1f | %.2f | %d |",
        name,
        selects,
        rows,
        rows / (double) Math.max(1, small.rows),
        server,
        database,
        (server + database) / Math.max(0.1, small.server + small.database),
        sent);
  }
}
