package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the schema, held against a migrated database. */
class SchemaTest {

  /** Tables that belong to no registration, and why. */
  private static final Map<String, String> WITHOUT_REGISTRATION =
      Map.ofEntries(
          Map.entry("flyway_schema_history", "Flyway's own"),
          Map.entry("server_installation", "the installation itself"),
          Map.entry("lti_registration", "the registrations themselves"),
          Map.entry("lti_invite", "given out before there is a registration"),
          Map.entry("lti_admin", "administrators see every registration"),
          Map.entry("lti_admin_session", "as the administrator"),
          Map.entry("lti_admin_browser", "as the administrator"),
          Map.entry("lti_admin_attempt", "who tries a password is nobody yet"),
          Map.entry("lti_admin_log", "what administrators did outlives a registration"),
          Map.entry("lti_grade_book", "when a course's columns were read; the course names it"),
          Map.entry("portfolio_case", "a row to lock for a course and a student, who name it"),
          Map.entry("badge_trust_list", "an administrator trusts for the whole installation"),
          Map.entry("badge_trusted_issuer", "as the list"),
          Map.entry("device_log_head", "the log is one for the whole installation"),
          Map.entry("device_log_entry", "salted hashes of all registrations, which tell nothing"),
          Map.entry("device_log_hash", "as the entries"),
          Map.entry("device_log_witness", "what was said of that log"),
          Map.entry("device_beacon", "the server's clock signal goes to the devices of all"));

  /** Columns that are named like a reference and are none, and why. */
  private static final Map<String, String> WITHOUT_FOREIGN_KEY =
      Map.ofEntries(
          Map.entry("lti_registration.client_id", "the platform's name for us"),
          Map.entry("lti_deployment.deployment_id", "the platform's"),
          Map.entry("lti_course.deployment_id", "the platform's; may be one that is not allowed"),
          Map.entry("lti_deep_linking.deployment_id", "the platform's"),
          Map.entry("lti_resource_link.link_id", "the platform's"),
          Map.entry("lti_roster.link_id", "the platform's; empty for the whole course"),
          Map.entry("lti_link_member.link_id", "the platform's"),
          Map.entry("device_message.device_id", "partitioned tables have no foreign keys"),
          Map.entry("device_message.registration_id", "partitioned tables have no foreign keys"),
          Map.entry("device_refused.device_id", "names devices that nobody paired"),
          Map.entry("device_refused_count.device_id", "names devices that nobody paired"),
          Map.entry("badge_award.assessed_by", "a name"),
          Map.entry("badge_award.kept_by", "a name"),
          Map.entry("badge_trust_list.changed_by", "a name"),
          Map.entry("badge_trust_list.source", "words of an administrator"),
          Map.entry("flyway_schema_history.installed_by", "an account of the database"));

  /** Numbers that count and refer to nothing. */
  private static final String COUNTS =
      "'bytes', 'bootcount', 'seq', 'first_seq', 'last_seq', 'messages', 'refused', 'size', 'theirs',"
          + " 'entry_index', 'hash_index'";

  private static final String HERE = " where table_schema = database()";

  private final MigratedDatabase database = MigratedDatabase.get();

  @AfterEach
  void forget_what_was_planted() {
    database.run("drop table if exists planted_child, planted");
  }

  @Test
  void every_table_belongs_to_a_registration() {
    assertThat(tablesWithoutRegistration()).isEmpty();
  }

  @Test
  void notices_a_table_without_registration() {
    database.run("create table planted (id bigint not null primary key)");

    assertThat(tablesWithoutRegistration()).containsExactly("planted");
  }

  @Test
  void every_reference_is_a_foreign_key() {
    assertThat(columnsWithoutForeignKey()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "registration_id bigint",
    "user_id bigint",
    "owner bigint",
    "changed_by bigint",
    "evidence char(26) character set ascii collate ascii_bin"
  })
  void notices_a_reference_without_foreign_key(String column) {
    database.run("create table planted (" + column + ")");

    assertThat(columnsWithoutForeignKey()).containsExactly("planted." + column.split(" ")[0]);
  }

  @Test
  void every_key_and_index_has_a_name_of_its_own() {
    assertThat(keysWithoutName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unique (code)|planted_child.code",
        "index (code)|planted_child.code",
        "key planted_child_parent (parent), foreign key (parent) references planted (id)"
            + "|planted_child.planted_child_ibfk_1",
        "check (parent > 0)|planted_child.CONSTRAINT_1"
      })
  void notices_a_key_without_name(String key, String finding) {
    database.run("create table planted (id bigint primary key)");
    database.run("create table planted_child (code int, parent bigint, " + key + ")");

    assertThat(keysWithoutName()).containsExactly(finding);
  }

  @Test
  void codes_ids_and_hashes_have_one_collation() {
    assertThat(otherCollations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "code varchar(20) character set ascii",
    "state varchar(20)",
    "sha256 char(64)",
    "subject varchar(20) collate utf8mb4_unicode_ci",
    "word varchar(20) character set latin1"
  })
  void notices_another_collation(String column) {
    database.run("create table planted (" + column + ")");

    assertThat(otherCollations()).containsExactly("planted." + column.split(" ")[0]);
  }

  @Test
  void no_exception_outlives_what_it_was_for() {
    var tables = database.column("select table_name from information_schema.tables" + HERE);
    var columns =
        database.column(
            "select concat(table_name, '.', column_name) from information_schema.columns" + HERE);

    assertThat(tables).containsAll(WITHOUT_REGISTRATION.keySet());
    assertThat(columns).containsAll(WITHOUT_FOREIGN_KEY.keySet());
  }

  @Test
  void messages_can_be_partitioned_by_day() {
    database.run("create table planted like device_message");

    database.run(
        "alter table planted partition by range columns (day)"
            + " (partition past values less than ('2026-11-26'),"
            + " partition rest values less than (maxvalue))");

    assertThat(
            database.column(
                "select constraint_name from information_schema.key_column_usage"
                    + HERE
                    + " and referenced_table_name is not null"
                    + " and 'device_message' in (table_name, referenced_table_name)"))
        .isEmpty();
  }

  @Test
  void entities_fit_their_tables() throws IOException {
    var settings =
        Map.<String, Object>of(
            "jakarta.persistence.jdbc.url", database.jdbcUrl(),
            "jakarta.persistence.jdbc.user", database.login().user(),
            "jakarta.persistence.jdbc.password", database.login().password(),
            "hibernate.dialect", AnyLength.class.getName(),
            "hibernate.hbm2ddl.auto", "validate");
    try (var registry = new StandardServiceRegistryBuilder().applySettings(settings).build()) {
      var entities = new MetadataSources(registry);
      entities().forEach(entities::addAnnotatedClass);

      SchemaManagementToolCoordinator.process(
          entities.buildMetadata(), registry, settings, action -> {});
    }
  }

  /** For an entity, text is text: it does not say how long, nor whether always as long. */
  public static final class AnyLength extends MariaDBDialect {

    private static final Set<Integer> TEXT =
        Set.of(SqlTypes.CHAR, SqlTypes.VARCHAR, SqlTypes.LONGVARCHAR, SqlTypes.ENUM);

    @Override
    public boolean equivalentTypes(int one, int other) {
      return super.equivalentTypes(one, other) || (TEXT.contains(one) && TEXT.contains(other));
    }
  }

  @Test
  void no_entity_stores_an_enum_as_its_ordinal() throws IOException {
    for (var entity : entities()) {
      for (var field : entity.getDeclaredFields()) {
        if (field.getType().isEnum() && !Modifier.isStatic(field.getModifiers())) {
          var enumerated = field.getAnnotation(Enumerated.class);
          assertThat(
                  field.isAnnotationPresent(Convert.class)
                      || (enumerated != null && enumerated.value() == EnumType.STRING))
              .as(field.toString())
              .isTrue();
        }
      }
    }
  }

  private static List<Class<?>> entities() throws IOException {
    try (var unit = SchemaTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      var found = new ArrayList<Class<?>>();
      var named = Pattern.compile("<class>([^<]+)</class>");
      var text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
      for (var name : named.matcher(text).results().map(m -> m.group(1)).toList()) {
        found.add(Class.forName(name));
      }
      return found;
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private List<String> tablesWithoutRegistration() {
    return without(
        WITHOUT_REGISTRATION,
        "select table_name from information_schema.tables t"
            + HERE
            + " and not exists (select 1 from information_schema.columns c"
            + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
            + " and c.column_name = 'registration_id')");
  }

  /** By its name, and a number that does not count is one as well. */
  private List<String> columnsWithoutForeignKey() {
    return without(
        WITHOUT_FOREIGN_KEY,
        "select concat(table_name, '.', column_name) from information_schema.columns c"
            + HERE
            + " and (column_name regexp '_(id|by)$' or column_name in ('course', 'recipient',"
            + " 'submission', 'achievement', 'award', 'evidence', 'source', 'list', 'status_list')"
            + " or data_type = 'bigint' and extra <> 'auto_increment' and column_name not in ("
            + COUNTS
            + ")) and not exists (select 1 from information_schema.key_column_usage k"
            + " where k.table_schema = c.table_schema and k.table_name = c.table_name"
            + " and k.column_name = c.column_name and k.referenced_table_name is not null)");
  }

  /** A name of its own begins with the table's; MariaDB's own begin with the column's. */
  private List<String> keysWithoutName() {
    return without(
        Map.of(),
        "select distinct concat(table_name, '.', name) from ("
            + "select table_name, index_name as name from information_schema.statistics"
            + HERE
            + " union select table_name, constraint_name from"
            + " information_schema.table_constraints"
            + HERE
            + ") as keys_of_all where name <> 'PRIMARY' and table_name not like 'flyway%'"
            + " and (name not like concat(table_name, '\\_%') or name like '%\\_ibfk\\_%')");
  }

  /** ASCII has one collation; codes and hashes are ASCII; other text compares as its table. */
  private List<String> otherCollations() {
    return without(
        Map.of("lti_admin.name", "people type it: Admin is admin"),
        "select concat(c.table_name, '.', c.column_name) from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + HERE
            + " and c.collation_name is not null and table_name not like 'flyway%'"
            + " and not (case when c.column_name regexp"
            + " '^(id|code|state|kind|outcome|reason|framework|handle|csrf|nonce)$|sha256|hash'"
            + " then c.collation_name = 'ascii_bin' else c.collation_name in"
            + " ('ascii_bin', 'utf8mb4_bin') or c.character_set_name = 'utf8mb4'"
            + " and c.collation_name = t.table_collation end)");
  }

  private List<String> without(Map<String, String> reasons, String sql) {
    var found = new ArrayList<>(database.column(sql));
    found.removeAll(reasons.keySet());
    return found;
  }
}
