package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.demo.database.EmbeddedDatabase;
import org.preuve.server.settings.CheckDurability.Durability;

class CheckDurabilityTest {

  private static final EmbeddedDatabase.Login LOGIN =
      new EmbeddedDatabase.Login("preuve", "preuve", "of-the-test");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, true, false, 0, ''",
    "3, true, true, 1, ''",
    "0, true, false, 0, innodb_flush_log_at_trx_commit = 0",
    "2, true, false, 0, innodb_flush_log_at_trx_commit = 2",
    "1, false, false, 0, innodb_doublewrite = OFF",
    "1, true, true, 0, sync_binlog = 0",
    "1, true, true, 100, sync_binlog = 100",
  })
  void warns_of_what_may_lose_acknowledged_work(
      int flush, boolean doublewrite, boolean binlog, long sync, String words) {
    var warnings = CheckDurability.of(new Durability(flush, doublewrite, binlog, sync));

    assertThat(warnings).hasSize(words.isEmpty() ? 0 : 1);
    assertThat(warnings).allSatisfy(line -> assertThat(line).contains(words, "; write "));
  }

  @Test
  void reads_what_a_real_database_is_set_to() throws SQLException {
    var lowered =
        List.of(
            "--innodb-flush-log-at-trx-commit=2",
            "--skip-innodb-doublewrite",
            "--log-bin=log",
            "--sync-binlog=0");
    assertThat(durability(List.of())).isEqualTo(new Durability(1, true, false, 0));
    assertThat(durability(lowered)).isEqualTo(new Durability(2, false, true, 0));
  }

  private Durability durability(List<String> options) throws SQLException {
    var extra = new EmbeddedDatabase.Extra(options, List.of());
    try (var database = EmbeddedDatabase.start(folder.resolve("database"), 0, LOGIN, extra);
        var connection =
            DriverManager.getConnection(database.jdbcUrl(), LOGIN.user(), LOGIN.password())) {
      return Durability.of(connection);
    }
  }
}
