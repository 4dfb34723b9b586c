package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.preuve.demo.database.EmbeddedDatabase;
import org.preuve.server.database.AccountSource;
import org.preuve.server.database.MigrationAccount;

/**
 * One account for every day and one for migrations, at a real database with the manual's grants.
 */
class DatabaseAccountsTest {

  private static final EmbeddedDatabase.Login MIGRATIONS =
      new EmbeddedDatabase.Login("preuve", "preuve-migrations", "of-the-test");

  @TempDir private static Path folder;

  private static EmbeddedDatabase database;
  private static Path password;

  private final Map<String, String> settings = new HashMap<>();

  @BeforeAll
  static void start() throws IOException {
    var everyday = "'preuve'@'127.0.0.1'";
    var sql =
        List.of(
            "create user " + everyday + " identified by 'of-the-test'",
            "grant select, insert, update, delete on preuve.* to " + everyday);
    database =
        EmbeddedDatabase.start(
            folder.resolve("database"), 0, MIGRATIONS, new EmbeddedDatabase.Extra(List.of(), sql));
    password =
        Files.writeString(folder.resolve("password"), MIGRATIONS.password() + "\n# of the test\n");
    Flyway.configure()
        .dataSource(migrations())
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  @AfterAll
  static void end() {
    database.close();
  }

  /** The pool of a server whose own account may not change tables. */
  private static DataSource migrations() {
    try {
      var own = new MariaDbDataSource(database.jdbcUrl());
      own.setUser("preuve");
      own.setPassword("of-the-test");
      var account =
          new MigrationAccount(Optional.of(MIGRATIONS.user()), Optional.of(password.toString()));
      return AccountSource.of(account, own, own);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void the_everyday_account_reads_and_writes_every_table() throws SQLException {
    try (var connection = everyday()) {
      var tables = tables(connection);
      assertThat(tables).hasSizeGreaterThan(60);
      for (var table : tables) {
        try (var statement = connection.createStatement()) {
          statement.executeQuery("select * from " + table + " limit 1");
          statement.executeUpdate("delete from " + table + " where 1 = 0");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table another (id int primary key)",
        "alter table lti_user add column another int",
        "drop table portfolio_evidence",
        "truncate table lti_session",
        "create index another on lti_user (name)",
        "create trigger another before insert on lti_user for each row set @x = 1",
        "grant select on preuve.* to 'preuve'@'127.0.0.1'"
      })
  void the_everyday_account_changes_no_table(String sql) throws SQLException {
    try (var connection = everyday();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
  }

  @Test
  void check_says_nothing_of_an_everyday_account_that_changes_no_table() throws SQLException {
    try (var connection = everyday()) {
      assertThat(CheckAccounts.of(given(), connection)).isEmpty();
    }
  }

  @Test
  void check_warns_of_one_account_for_everything() throws SQLException {
    settings.put("PREUVE_DB_USER", MIGRATIONS.user());
    try (var connection = everyday()) {
      assertThat(CheckAccounts.of(given(), connection))
          .singleElement()
          .asString()
          .startsWith("PREUVE_DB_USER: the account \"preuve-migrations\" may change")
          .contains("PREUVE_DB_MIGRATION_USER");
      settings.put("PREUVE_DB_MIGRATION_USER", "another");
      assertThat(CheckAccounts.of(given(), connection))
          .singleElement()
          .asString()
          .doesNotContain("PREUVE_DB_MIGRATION_USER");
    }
  }

  @Test
  void check_warns_of_an_account_for_migrations_that_changes_no_table() throws SQLException {
    settings.put("PREUVE_DB_MIGRATION_USER", "preuve");
    try (var connection = everyday()) {
      assertThat(CheckAccounts.ofMigrations(given(), connection))
          .hasValueSatisfying(
              line ->
                  assertThat(line)
                      .startsWith("PREUVE_DB_MIGRATION_USER: the account \"preuve\" has no right")
                      .contains("create, alter, drop, index, references"));
    }
    settings.put("PREUVE_DB_USER", MIGRATIONS.user());
    try (var connection = everyday()) {
      assertThat(CheckAccounts.ofMigrations(given(), connection)).isEmpty();
    }
  }

  @Test
  void check_tries_the_account_for_migrations_too() throws IOException {
    settings.put("PREUVE_DB_MIGRATION_USER", MIGRATIONS.user());
    settings.put("PREUVE_DB_MIGRATION_PASSWORD_FILE", password.toString());
    assertThat(CheckDatabase.ofMigrations(given(), () -> DatabaseLogin.migrating(given())))
        .isEmpty();

    var wrong = Files.writeString(folder.resolve("wrong"), "another\n");
    settings.put("PREUVE_DB_MIGRATION_PASSWORD_FILE", wrong.toString());
    assertThat(CheckDatabase.ofMigrations(given(), () -> DatabaseLogin.migrating(given())))
        .hasValueSatisfying(
            w ->
                assertThat(w.line())
                    .startsWith("PREUVE_DB_MIGRATION_USER, PREUVE_DB_MIGRATION_PASSWORD_FILE ")
                    .contains("preuve-migrations")
                    .doesNotContain("another"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT USAGE ON *.* TO `preuve`@`localhost` IDENTIFIED BY PASSWORD '*F'|0",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON `preuve`.* TO `preuve`@`localhost`|0",
        "GRANT ALL PRIVILEGES ON `preuve`.* TO `preuve`@`localhost`|1",
        "GRANT SELECT, CREATE, DROP ON *.* TO `preuve`@`%` WITH GRANT OPTION|2",
        "GRANT SELECT, ALTER ON `preuve`.`lti_user` TO `preuve`@`%`|1",
        "GRANT ALL PRIVILEGES ON `another`.* TO `preuve`@`%`|0",
        "GRANT ALL PRIVILEGES ON `pre%`.* TO `preuve`@`%`|1",
        "GRANT `everything` TO `preuve`@`%`|0"
      })
  void reads_what_a_grant_allows(String grant, int rights) {
    assertThat(CheckAccounts.changes(List.of(grant), "preuve")).hasSize(rights);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select group_concat(table_name) from information_schema.tables where"
                    + " table_schema = 'preuve'")) {
      rows.next();
      return List.of(rows.getString(1).split(","));
    }
  }

  private Connection everyday() throws SQLException {
    return DatabaseLogin.everyday(given());
  }

  private Given given() {
    settings.putIfAbsent("PREUVE_DB_USER", "preuve");
    settings.put("PREUVE_DB_PORT", Integer.toString(database.port()));
    settings.put("PREUVE_DB_PASSWORD", "of-the-test");
    return Given.environment(settings::get);
  }
}
