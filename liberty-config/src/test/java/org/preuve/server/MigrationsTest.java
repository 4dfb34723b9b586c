package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** Starts on a database of an earlier build, and on one that something happened to. */
class MigrationsTest {

  private static final String LATEST = "202611290561";

  private final MigratedDatabase database = MigratedDatabase.get();

  @Test
  void keeps_what_an_earlier_build_has_written() throws IOException {
    var younger = madeSince();
    assertThat(
            database.column(
                "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_type = 'BASE TABLE'"))
        .filteredOn(table -> !younger.contains(table))
        .allSatisfy(
            table -> assertThat(database.column("select 1 from " + table)).as(table).isNotEmpty());
    assertThat(database.column("select level from device_device order by id"))
        .containsExactly("L2", "L0");
    assertThat(database.column("select concat(kind, ' ', day) from device_message order by seq"))
        .containsExactly("hello 2026-11-25", "t 2026-11-26", "r 2026-11-26");
    assertThat(database.column("select messages from device_boot order by bootcount"))
        .containsExactly("3", "0");
  }

  @Test
  void every_migration_is_one_statement() throws IOException {
    for (var migration : migrations()) {
      assertThat(sql(migration).split(";", -1))
          .as(migration.getScript())
          .satisfies(parts -> assertThat(parts).hasSize(2))
          .satisfies(parts -> assertThat(parts[1]).isBlank());
    }
  }

  @Test
  void every_migration_since_the_published_ones_may_run_again() throws IOException {
    var before = schema();

    for (var migration : migrations()) {
      if (migration.getVersion().getVersion().compareTo(MigratedDatabase.PUBLISHED) > 0) {
        database.run(sql(migration));
      }
    }

    assertThat(schema()).isEqualTo(before);
  }

  @Test
  void new_migrations_are_written_in_small_letters() throws IOException {
    for (var migration : migrations()) {
      if (migration.getVersion().getVersion().compareTo(MigratedDatabase.PUBLISHED) > 0) {
        var code = sql(migration).replaceAll("'[^']*'", "");
        assertThat(code).as(migration.getScript()).isEqualTo(code.toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void runs_one_again_that_was_cut_off_before_it_was_noted() {
    var before = history();
    database.run("delete from flyway_schema_history where version = '" + LATEST + "'");

    database.migration().run();

    assertThat(history()).isEqualTo(before);
  }

  @Test
  void runs_one_again_that_failed() {
    var before = history();
    database.run("update flyway_schema_history set success = 0 where version = '" + LATEST + "'");

    database.migration().run();

    assertThat(history()).isEqualTo(before);
  }

  @Test
  void stops_when_one_fails_again_and_runs_it_once_it_can() {
    var before = history();
    database.run("delete from flyway_schema_history where version = '" + LATEST + "'");
    database.run("alter table device_beacon rename to device_beacon_away");

    assertThatThrownBy(() -> database.migration().run()).isInstanceOf(FlywayException.class);
    assertThatThrownBy(() -> database.migration().run()).hasMessageContaining("device_beacon");
    database.run("alter table device_beacon_away rename to device_beacon");
    database.migration().run();

    assertThat(history()).isEqualTo(before);
  }

  @Test
  void stops_when_a_migration_was_edited_and_repairs_nothing() {
    var checksum =
        database
            .column("select checksum from flyway_schema_history where version = '202611230100'")
            .get(0);
    setChecksum("1");
    var before = history();

    assertThatThrownBy(() -> database.migration().run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Migration 202611230100 (session) was edited after it had run in this database:"
                + " undo the edit and add a migration of its own instead.");

    assertThat(history()).isEqualTo(before);
    setChecksum(checksum);
  }

  @Test
  void stops_when_a_migration_was_removed() {
    stopsAtForeign("202611240000");
  }

  @Test
  void stops_at_a_database_of_a_newer_build() {
    stopsAtForeign("209901010000");
  }

  private void stopsAtForeign(String version) {
    database.run(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) values (9999, '"
            + version
            + "', 'other', 'SQL', 'other.sql', 1, 'preuve', 1, 1)");
    var before = history();

    assertThatThrownBy(() -> database.migration().run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Migration "
                + version
                + " (other) has run in this database and is not part of this build:"
                + " start the build that it came with, or a newer one.");

    assertThat(history()).isEqualTo(before);
    database.run("delete from flyway_schema_history where installed_rank = 9999");
  }

  private void setChecksum(String checksum) {
    database.run(
        "update flyway_schema_history set checksum = "
            + checksum
            + " where version = '202611230100'");
  }

  /** Tables that the earlier build did not have. */
  private List<String> madeSince() throws IOException {
    var made = new ArrayList<String>();
    for (var migration : migrations()) {
      if (migration.getVersion().getVersion().compareTo(MigratedDatabase.PUBLISHED) > 0) {
        var name = Pattern.compile("create table if not exists (\\S+)").matcher(sql(migration));
        name.results().map(found -> found.group(1)).forEach(made::add);
      }
    }
    return made;
  }

  private List<MigrationInfo> migrations() {
    return Arrays.asList(database.settings().load().info().all());
  }

  /** Without its comments. */
  private static String sql(MigrationInfo migration) throws IOException {
    try (var in =
        MigrationsTest.class.getResourceAsStream("/db/migration/" + migration.getScript())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    }
  }

  private List<String> history() {
    return database.column(
        "select concat_ws(' ', version, script, checksum, success) from flyway_schema_history"
            + " order by version");
  }

  private List<String> schema() {
    return database.column(
        "select concat_ws(' ', table_name, column_name, column_type, collation_name,"
            + " column_default) as line from information_schema.columns"
            + " where table_schema = database()"
            + " union select concat_ws(' ', table_name, index_name, seq_in_index, column_name)"
            + " from information_schema.statistics where table_schema = database()"
            + " union select concat_ws(' ', table_name, constraint_name)"
            + " from information_schema.table_constraints where table_schema = database()"
            + " order by line");
  }
}
