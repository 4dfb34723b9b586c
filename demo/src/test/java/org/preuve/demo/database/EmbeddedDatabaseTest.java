package org.preuve.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  private static final EmbeddedDatabase.Login LOGIN =
      new EmbeddedDatabase.Login("preuve", "preuve", "s3cret-_x");

  private static final int ROWS = 200;

  private final Path folder = Path.of("target", "database-" + UUID.randomUUID());

  @Test
  void keeps_its_data_and_its_settings_over_a_restart() throws SQLException {
    try (var database = EmbeddedDatabase.start(folder, 0, LOGIN);
        var connection = connect(database, "preuve", "s3cret-_x")) {
      run(connection, "CREATE TABLE t (word VARCHAR(20))");
      run(connection, "INSERT INTO t VALUES ('Éval 😀')");
    }

    try (var database = EmbeddedDatabase.start(folder, 0, LOGIN);
        var connection = connect(database, "preuve", "s3cret-_x")) {
      assertThat(text(connection, "SELECT word FROM t")).isEqualTo("Éval 😀");
      assertThat(text(connection, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
      assertThat(text(connection, "SELECT @@innodb_snapshot_isolation")).isEqualTo("1");
      assertThat(text(connection, "SELECT @@local_infile")).isEqualTo("0");
      assertThat(text(connection, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(text(connection, "SELECT @@innodb_doublewrite")).isEqualTo("ON");
      assertThat(text(connection, "SELECT @@log_bin")).isEqualTo("0");
      assertThat(text(connection, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
      assertThatThrownBy(() -> connect(database, "root", "")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> connect(database, "preuve", "no")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void keeps_every_acknowledged_row_when_it_is_killed() throws SQLException {
    var database = EmbeddedDatabase.start(folder, 0, LOGIN);
    try (var connection = connect(database, "preuve", "s3cret-_x")) {
      run(connection, "CREATE TABLE t (n INT PRIMARY KEY)");
      for (int i = 0; i < ROWS; i++) {
        run(connection, "INSERT INTO t VALUES (" + i + ")");
      }
      database.process().destroyForcibly();
      database.process().onExit().join();
    }

    try (var again = EmbeddedDatabase.start(folder, 0, LOGIN);
        var connection = connect(again, "preuve", "s3cret-_x")) {
      assertThat(text(connection, "SELECT COUNT(*) FROM t")).isEqualTo(String.valueOf(ROWS));
    }
  }

  @Test
  void ends_its_process_when_closed() {
    var database = EmbeddedDatabase.start(folder, 0, LOGIN);
    var process = database.process();

    database.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void refuses_a_password_that_would_need_quoting() {
    assertThatThrownBy(() -> new EmbeddedDatabase.Login("a", "b", "'"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Connection connect(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), user, password);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
