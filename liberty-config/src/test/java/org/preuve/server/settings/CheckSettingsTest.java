package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.devices.registry.BrokerLogin;

class CheckSettingsTest {

  private final Map<String, String> settings = new HashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void right() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "s3cret of the test\n");
    Files.writeString(folder.resolve("empty"), "\n");
    Files.writeString(folder.resolve("short"), "x\n");
    Files.writeString(folder.resolve("common"), "password1234\n");
    settings.put("PREUVE_DB_HOST", "database.preuve.example");
    settings.put("PREUVE_DB_PASSWORD", "s3cret of the test");
    settings.put("PREUVE_DB_TLS", "verify-full");
    settings.put("PREUVE_DB_MIGRATION_USER", "preuve-migrations");
    settings.put("PREUVE_DB_MIGRATION_PASSWORD_FILE", secret.toString());
    settings.put("PREUVE_ADMIN_PASSWORD_FILE", secret.toString());
    settings.put("PREUVE_BASE_URL", "https://preuve.example");
    settings.put("PREUVE_DATA_FOLDER", folder.toString());
    settings.put("PREUVE_KEYS_PASSWORD_FILE", secret.toString());
    settings.put("PREUVE_MQTT_SERVER_URI", "ssl://127.0.0.1:8883");
    settings.put("PREUVE_MQTT_PASSWORD_FILE", secret.toString());
    settings.put("PREUVE_BROKER_PASSWORDS_FILE", folder.resolve("broker-passwords").toString());
    settings.put("PREUVE_HTTP_PRIVATE_HOSTS", "127.0.0.1:8083,moodle.lan:*");
    settings.put("PREUVE_PROXY_ADDRESSES", "127.0.0.1, 10.0.0.0/8");
  }

  @Test
  void takes_what_the_example_writes() {
    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PREUVE_BASE_URL, https://preuve.example/, slash",
    "PREUVE_BASE_URL, http://preuve.example, write https:",
    "PREUVE_BASE_URL, preuve.example, does not begin with https",
    "PREUVE_BASE_URL, ftp://preuve.example, does not begin with https",
    "PREUVE_BASE_URL, https://preuve.example/lti, path",
    "PREUVE_BASE_URL, https://preuve.example?x, path",
    "PREUVE_BASE_URL, https://, no address",
    "PREUVE_BASE_URL, https://a b, no address",
    "PREUVE_DATA_FOLDER, {folder}/missing, is not there",
    "PREUVE_DATA_FOLDER, {folder}/secret, is not there",
    "PREUVE_DATA_FOLDER, /proc/self, cannot be written to", // by nobody, whoever runs this
    "PREUVE_KEYS_PASSWORD_FILE, {folder}/missing, is not there",
    "PREUVE_KEYS_PASSWORD_FILE, {folder}/empty, is empty",
    "PREUVE_KEYS_PASSWORD_FILE, '', names no file",
    "PREUVE_ADMIN_PASSWORD_FILE, {folder}/missing, is not there",
    "PREUVE_INVITES_FILE, {folder}/missing, is not there",
    "PREUVE_TLOG_POLICY_FILE, {folder}/missing, is not there",
    "PREUVE_TLOG_POLICY_FILE, {folder}/secret, line 1 is none of a policy",
    "PREUVE_MQTT_PASSWORD_FILE, '', PREUVE_MQTT_INGEST=false",
    "PREUVE_MQTT_PASSWORD_FILE, {folder}/missing, is not there",
    "PREUVE_MQTT_PASSWORD_FILE, {folder}/empty, is empty",
    "PREUVE_MQTT_SERVER_URI, 127.0.0.1:1883, is no broker",
    "PREUVE_MQTT_PUBLIC_URI, ssl://mqtt.preuve.example, is no broker",
    "PREUVE_BROKER_PASSWORDS_FILE, {folder}/missing/passwords, no folder",
    "PREUVE_BROKER_PASSWORDS_FILE, {folder}, is a folder",
    "PREUVE_BROKER_RULES_FILE, {folder}/missing/rules, no folder",
    "PREUVE_BROKER_RULES_FILE, {folder}, is a folder",
    "PREUVE_MQTT_USER, preuve:connector, cannot stand in the broker's files",
    "PREUVE_MQTT_USER, preuve connector, cannot stand in the broker's files",
    "PREUVE_MQTT_USER, #preuve, cannot stand in the broker's files",
    "PREUVE_MQTT_INGEST, ture, neither true nor false",
    "PREUVE_MQTT_INGEST, TRUE, neither true nor false",
    "PREUVE_MQTT_INGEST, yes, neither true nor false",
    "PREUVE_MQTT_INGEST, 1, neither true nor false",
    "PREUVE_BROKER_PASSWORDS_MODE, 666, write 600",
    "PREUVE_HTTP_PORT, 90800, is no port",
    "PREUVE_DB_PORT, 0, is no port",
    "PREUVE_DB_PORT, x, is no port",
    "PREUVE_WARM_UP, 5s, is no duration",
    "PREUVE_ASSETS_MAX_AGE, -PT5S, is negative",
    "PREUVE_KEYS_LTI_ROTATE_AFTER, 90, is no duration",
    "PREUVE_KEYS_SUBMISSION_ROTATE_AFTER, PT0S, is below a day",
    "PREUVE_KEYS_LTI_ROTATE_AFTER, PT24H, 'is not longer than PREUVE_KEYS_LTI_PUBLISH_BEFORE, PT24H'",
    "PREUVE_KEYS_LTI_PUBLISH_BEFORE, PT5M, 'is not longer than PREUVE_KEYS_LTI_CACHE_FOR, PT5M'",
    "PREUVE_HTTP_HOST, 192.0.2.1, is no address of this machine",
    "PREUVE_HTTP_HOST, preuve.invalid, is no address of this machine",
    "PREUVE_ISSUER_NAME, 'Lycée\r', begins or ends with a space",
    "PREUVE_HTTP_PORT, ' 9080', begins or ends with a space",
    "PREUVE_UPLOAD_LIMIT, 50MB, is no whole number",
    "PREUVE_UPLOAD_QUOTA, -1, is no whole number",
    "PREUVE_UPLOAD_FORGET_PERCENT, 10%, from 0 to 99",
    "PREUVE_UPLOAD_FORGET_PERCENT, 100, from 0 to 99",
    "PREUVE_UPLOAD_FORGET_PERCENT, 99999999999, from 0 to 99",
    "PREUVE_DB_TIMEOUT_MILLIS, 99999999999, is no whole number",
    "PREUVE_DB_TIMEOUT_MILLIS, 10s, is no whole number",
    "PREUVE_DB_CONNECTIONS, many, is no number of connections",
    "PREUVE_DB_CONNECTIONS, 1, is no number of connections",
    "PREUVE_ROUNDS_PERCENT, 0, from 1 to 1000",
    "PREUVE_ROUNDS_PERCENT, 1001, from 1 to 1000",
    "PREUVE_ROUNDS_PERCENT, 10%, from 1 to 1000",
    "PREUVE_ROUNDS_PERCENT, '', is empty",
    "PREUVE_MQTT_SILENCE, PT9S, between PT10S and PT10M",
    "PREUVE_MQTT_SILENCE, PT11M, between PT10S and PT10M",
    "PREUVE_MQTT_SILENCE, 75, between PT10S and PT10M",
    "PREUVE_MQTT_SILENCE, '', is empty",
    "PREUVE_TELEMETRY_PACK_AFTER, P2D, P3D or more",
    "PREUVE_TELEMETRY_PACK_AFTER, 30, P3D or more",
    "PREUVE_TELEMETRY_PACK_AFTER, '', is empty",
    "PREUVE_ZONE, Paris, is no time zone",
    "PREUVE_HTTP_PRIVATE_HOSTS, moodle.lan, has no port",
    "PREUVE_PROXY_ADDRESSES, proxy.lan, is no list of addresses",
    "PREUVE_PROXY_HEADER, X-Real-IP, is not known",
    "PREUVE_ADMIN_PASSWORD_FILE, {folder}/short, fewer than 12",
    "PREUVE_ADMIN_PASSWORD_FILE, {folder}/common, guessed",
    "PREUVE_MQTT_SERVER_URI, tcp://mqtt.preuve.example:1883, is not encrypted",
    "PREUVE_MQTT_SERVER_URI, ws://10.0.0.7:8080, is not encrypted",
    "PREUVE_MQTT_PUBLIC_URI, tcp://mqtt.preuve.example:1883, is not encrypted",
    "PREUVE_MQTT_PLAIN, yes, neither true nor false",
    "PREUVE_DB_TLS, required, is not known",
    "PREUVE_DB_TLS_CERTIFICATE, {folder}/missing, is not there",
    "PREUVE_DB_PASSWORD, '', names another machine",
    "PREUVE_DB_HOST, ' ', is empty",
    "PREUVE_DB_PORT, '', is empty",
    "PREUVE_DB_NAME, '', is empty",
    "PREUVE_DB_USER, '', is empty",
    "PREUVE_DB_TLS, '', is empty",
    "PREUVE_DB_TIMEOUT_MILLIS, '', is empty",
    "PREUVE_DB_CONNECTIONS, '', is empty",
    "PREUVE_DB_MIGRATION_USER, '', is empty",
    "PREUVE_DB_MIGRATION_PASSWORD_FILE, '', is empty",
    "PREUVE_DB_MIGRATION_PASSWORD_FILE, {folder}/missing, is not there",
    "PREUVE_DB_MIGRATION_PASSWORD_FILE, {folder}/empty, is empty or no text",
    "PREUVE_BASE_URL, '', is empty",
    "PREUVE_DATA_FOLDER, '', is empty",
    "PREUVE_HTTP_HOST, '', is empty",
    "PREUVE_HTTP_PORT, '', is empty",
    "PREUVE_ZONE, '', is empty",
    "PREUVE_ISSUER_NAME, '', is empty",
    "PREUVE_WARM_UP, '', is empty",
    "PREUVE_UPLOAD_LIMIT, '', is empty",
    "PREUVE_MQTT_PUBLIC_URI, '', is empty",
    "PREUVE_DB_HOST, ::1, 'write [::1]'",
    "PREUVE_DB_HOST, 2001:db8::7, 'write [2001:db8::7]'",
    "PREUVE_DB_HOST, db:3306, has a port",
    "PREUVE_DB_HOST, 'db.preuve.example:3306', has a port",
    "PREUVE_DB_HOST, '[::1]:3306', has a port"
  })
  void names_each_wrong_setting_its_place_and_the_cure(String name, String value, String words) {
    settings.put(name, value.replace("{folder}", folder.toString()));

    assertThat(CheckSettings.of(given()))
        .singleElement()
        .asString()
        .startsWith(name + " (environment or server.env): ")
        .contains(words)
        .doesNotContain("s3cret of the test");
  }

  @ParameterizedTest
  @CsvSource({
    "s3cret of the test, PREUVE_KEYS_PASSWORD_FILE, ''",
    "of another backup, PREUVE_KEYS_PASSWORD_FILE, does not open keys.p12",
    "'', PREUVE_DATA_FOLDER, cannot be read as a store of keys"
  })
  void opens_the_keys_with_their_password(String madeWith, String name, String words)
      throws Exception {
    var store = folder.resolve("keys.p12");
    if (madeWith.isEmpty()) {
      Files.writeString(store, "cut short");
    } else {
      try (var out = Files.newOutputStream(store)) {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.store(out, madeWith.toCharArray());
      }
    }

    var named = CheckSettings.of(given());
    settings.remove("PREUVE_KEYS_PASSWORD_FILE");
    Files.copy(folder.resolve("secret"), folder.resolve("keys.password"));
    var inDataFolder = CheckSettings.of(given());

    assertThat(named).hasSize(words.isEmpty() ? 0 : 1).hasSameSizeAs(inDataFolder);
    assertThat(String.join("", named)).contains(words).doesNotContain("s3cret of the test");
    assertThat(named).allMatch(line -> line.startsWith(name));
    assertThat(inDataFolder).allMatch(line -> line.startsWith(name) && line.contains(words));
  }

  @ParameterizedTest
  @CsvSource({"*", "localhost", "127.0.0.1", "0.0.0.0", "::1"})
  void takes_an_address_of_this_machine_to_listen_at(String host) {
    settings.put("PREUVE_HTTP_HOST", host);

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @Test
  void warns_of_a_name_that_no_setting_has() {
    var names = List.of("PREUVE_BASE_URL", "PREUVE_BASEURL", "PREUVE_ENV", "PATH");

    assertThat(KnownSettings.unknown(names))
        .singleElement()
        .asString()
        .startsWith("PREUVE_BASEURL: no setting has this name");
  }

  @Test
  void names_all_wrong_settings_at_once() {
    settings.put("PREUVE_BASE_URL", "https://preuve.example/");
    settings.put("PREUVE_HTTP_PORT", "x");

    assertThat(CheckSettings.of(given())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "PREUVE_DB_MIGRATION_USER, PREUVE_DB_MIGRATION_PASSWORD_FILE",
    "PREUVE_DB_MIGRATION_PASSWORD_FILE, PREUVE_DB_MIGRATION_USER"
  })
  void wants_name_and_password_of_the_account_for_migrations_or_neither(
      String name, String missing) {
    settings.remove(missing);
    assertThat(CheckSettings.of(given()))
        .singleElement()
        .asString()
        .startsWith(missing)
        .contains("is missing although " + name);

    settings.remove(name);
    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:9080", "http://127.0.0.1", "http://[::1]:9080"})
  void takes_http_for_this_machine(String address) {
    settings.put("PREUVE_BASE_URL", address);

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tcp://127.0.0.1:1883", "tcp://localhost:1883", "ws://[::1]:8080"})
  void takes_a_broker_without_encryption_on_this_machine(String address) {
    settings.put("PREUVE_MQTT_SERVER_URI", address);

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @Test
  void takes_a_broker_without_encryption_elsewhere_when_a_setting_says_so() {
    settings.put("PREUVE_MQTT_SERVER_URI", "tcp://mqtt.lan:1883");
    settings.put("PREUVE_MQTT_PLAIN", "true");

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @Test
  void takes_an_empty_password_of_a_database_on_this_machine() {
    settings.put("PREUVE_DB_HOST", "localhost");
    settings.remove("PREUVE_DB_PASSWORD");

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rw-------, 0",
    "rw-r-----, 0",
    "r--------, 0",
    "rw-r--r--, 1",
    "rw-rw----, 1",
    "rw----rw-, 1"
  })
  void warns_of_files_with_secrets_that_others_may_read_or_write(String mode, int lines)
      throws IOException {
    var file = Files.writeString(folder.resolve("preuve.env"), "PREUVE_DB_PASSWORD=x\n");
    Files.setPosixFilePermissions(
        folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    settings.put("PREUVE_ENV", file.toString());

    assertThat(CheckSecrets.of(given()))
        .hasSize(lines)
        .allSatisfy(
            line -> assertThat(line).startsWith("PREUVE_ENV: \"" + file).contains("chmod 640"));
  }

  @ParameterizedTest
  @CsvSource({"database.preuve.example, disable, 1", "database.preuve.example, verify-ca, 0"})
  void warns_of_a_database_on_another_machine_without_tls(String host, String tls, int lines)
      throws IOException {
    var mode = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(folder.resolve("secret"), mode);
    settings.put("PREUVE_ENV", folder.resolve("none").toString());
    settings.put("PREUVE_DB_HOST", host);
    settings.put("PREUVE_DB_TLS", tls);

    assertThat(CheckSecrets.of(given()))
        .hasSize(lines)
        .allMatch(line -> line.startsWith("PREUVE_DB_TLS: ") && line.contains(host));
  }

  @Test
  void warns_of_each_file_with_a_secret() throws IOException {
    var open = PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(folder.resolve("secret"), open);
    Files.setPosixFilePermissions(Files.writeString(folder.resolve("keys.p12"), "x"), open);
    settings.put("PREUVE_ENV", folder.resolve("none").toString());

    assertThat(CheckSecrets.of(given()))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("PREUVE_DB_MIGRATION_PASSWORD_FILE: "))
        .anyMatch(line -> line.startsWith("PREUVE_KEYS_PASSWORD_FILE: "))
        .anyMatch(line -> line.startsWith("PREUVE_ADMIN_PASSWORD_FILE: "))
        .anyMatch(line -> line.startsWith("PREUVE_MQTT_PASSWORD_FILE: "))
        .anyMatch(line -> line.contains("keys.p12"));
  }

  @ParameterizedTest
  @CsvSource({"PREUVE_UPLOAD_RESERVE", "PREUVE_UPLOAD_FORGET_PERCENT"})
  void takes_zero_where_it_says_something(String name) {
    settings.put(name, "0");

    assertThat(CheckSettings.of(given())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1045, 78, PREUVE_DB_PASSWORD", "1049, 78, PREUVE_DB_NAME", "0, 75, PREUVE_DB_HOST"})
  void says_what_is_wrong_with_the_database(int code, int status, String setting) {
    var wrong =
        CheckDatabase.of(
            given(),
            () -> {
              throw new SQLException("wrapped", new SQLException("refused", "x", code));
            });

    assertThat(wrong.orElseThrow().status()).isEqualTo(status);
    assertThat(wrong.orElseThrow().line()).contains(setting);
  }

  @ParameterizedTest
  @CsvSource({"verify-full, 78, PREUVE_DB_TLS", "'', 75, PREUVE_DB_HOST"})
  void tells_a_database_without_tls_from_one_that_is_away(String tls, int status, String setting) {
    settings.put("PREUVE_DB_TLS", tls);

    var wrong =
        CheckDatabase.of(
            given(),
            () -> {
              throw new SQLException("wrapped", new SSLHandshakeException("no path to the root"));
            });

    assertThat(wrong.orElseThrow().status()).isEqualTo(status);
    assertThat(wrong.orElseThrow().line()).contains(setting);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, '', 78, write its password",
    "REFUSED, /var/lib/preuve/broker-passwords, 0, ends if the broker still refuses",
    "AWAY, '', 0, no broker answers at ssl://127.0.0.1:8883"
  })
  void says_what_is_wrong_with_the_broker(
      BrokerLogin answer, String accounts, int status, String words) {
    settings.put("PREUVE_BROKER_PASSWORDS_FILE", accounts);

    var wrong = CheckBroker.of(given(), (broker, user, password) -> answer).orElseThrow();

    assertThat(wrong.status()).isEqualTo(status);
    assertThat(wrong.line()).contains("PREUVE_MQTT_", words).doesNotContain("s3cret of the test");
  }

  @Test
  void asks_no_broker_where_no_telemetry_is_taken() {
    settings.put("PREUVE_MQTT_INGEST", "false");
    assertThat(CheckBroker.of(given(), (broker, user, password) -> BrokerLogin.REFUSED)).isEmpty();

    settings.put("PREUVE_MQTT_INGEST", "true");
    assertThat(CheckBroker.of(given(), (broker, user, password) -> BrokerLogin.TAKEN)).isEmpty();
  }

  private Given given() {
    return Given.environment(settings::get);
  }
}
