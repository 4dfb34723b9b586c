package org.preuve.server.harness;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a page asks of the database, told apart from what the server does by itself: a statement
 * counts that is there each time the page is opened, and not while nobody opens anything.
 */
public final class Selects {

  private static final int TIMES = 5;
  private static final Pattern VALUES = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+\\b");

  private final Statement log;

  private Selects(Statement log) {
    this.log = log;
  }

  /** Number of select statements that {@code page} needs. */
  public static long of(Installation installation, Runnable page) {
    try (var connection = installation.watch();
        var statement = connection.createStatement()) {
      statement.execute("set global log_output = 'TABLE'");
      statement.execute("set global general_log = on");
      try {
        return new Selects(statement).count(page);
      } finally {
        statement.execute("set global general_log = off");
        statement.execute("truncate table mysql.general_log");
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private long count(Runnable page) throws SQLException {
    var begin = Instant.now();
    var each = asked(page);
    for (int i = 1; i < TIMES; i++) {
      var again = asked(page);
      each.replaceAll((text, number) -> Math.min(number, again.getOrDefault(text, 0)));
    }
    each.keySet().removeAll(askedByItself(Duration.between(begin, Instant.now())));
    long own = each.values().stream().mapToLong(n -> n).sum();
    if (own == 0) {
      throw new IllegalStateException("every page asks for its session at least");
    }
    return own;
  }

  /**
   * As long as the page took in all, so that no work of the server's fits into each opening only.
   */
  private Set<String> askedByItself(Duration time) throws SQLException {
    return new HashSet<>(asked(() -> rest(time)).keySet());
  }

  private static void rest(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(over);
    }
  }

  private Map<String, Integer> asked(Runnable work) throws SQLException {
    log.execute("truncate table mysql.general_log");
    work.run();
    var found = new HashMap<String, Integer>();
    try (var rows =
        log.executeQuery(
            "select argument from mysql.general_log where command_type in ('Query', 'Execute')"
                + " and argument like 'select%'")) {
      while (rows.next()) {
        found.merge(shape(rows.getString(1)), 1, Integer::sum);
      }
    }
    return found;
  }

  private static String shape(String statement) {
    return VALUES.matcher(statement.toLowerCase(Locale.ROOT)).replaceAll("?");
  }
}
