package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.demo.database.EmbeddedDatabase;
import org.preuve.server.harness.Authority;
import org.preuve.web.base.FailedStart;

/** The settings of TLS with a real database and real certificates. */
class DatabaseTlsTest {

  private static final EmbeddedDatabase.Login LOGIN =
      new EmbeddedDatabase.Login("preuve", "preuve", "of-the-test");

  private static final String NO_PASSWORD = "unlocked";

  @TempDir private static Path folder;

  private static EmbeddedDatabase encrypted;
  private static EmbeddedDatabase plain;
  private static Path trusted;
  private static Path another;

  private final Map<String, String> settings = new HashMap<>();

  @BeforeAll
  static void start() {
    var authority = Authority.named("the school's");
    var issued = authority.issue("localhost");
    trusted = authority.certificate(folder.resolve("authority.pem"));
    another = Authority.named("another").certificate(folder.resolve("another.pem"));
    var options =
        List.of(
            "--ssl",
            "--ssl-cert=" + issued.certificate(folder.resolve("database.pem")),
            "--ssl-key=" + issued.key(folder.resolve("database.key")));
    encrypted = start("encrypted", options);
    plain = start("plain", List.of());
  }

  private static EmbeddedDatabase start(String name, List<String> options) {
    var account = NO_PASSWORD + "@'127.0.0.1'";
    var sql = List.of("create user " + account, "grant all on preuve.* to " + account);
    var extra = new EmbeddedDatabase.Extra(options, sql);
    return EmbeddedDatabase.start(folder.resolve(name), 0, LOGIN, extra);
  }

  @AfterAll
  static void end() {
    encrypted.close();
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify-full", "verify-ca", "trust"})
  void encrypts_with_a_database_whose_certificate_the_named_authority_issued(String mode)
      throws Exception {
    settings(encrypted, "localhost", mode, trusted);

    assertThat(wrong()).isEmpty();
    assertThat(cipher()).startsWith("TLS");
    assertThat(cipherOfTheServer()).startsWith("TLS");
  }

  @Test
  void speaks_without_encryption_by_default() throws Exception {
    settings(encrypted, "localhost", "disable", trusted);

    assertThat(wrong()).isEmpty();
    assertThat(cipher()).isEmpty();
    assertThat(cipherOfTheServer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify-full", "verify-ca"})
  void refuses_a_certificate_of_another_authority(String mode) {
    settings(encrypted, "localhost", mode, another);

    assertRefused();
  }

  @Test
  void refuses_the_certificate_of_another_host() throws Exception {
    settings(encrypted, "127.0.0.1", "verify-full", trusted);
    assertRefused();

    settings(encrypted, "127.0.0.1", "verify-ca", trusted);
    assertThat(wrong()).as("the mode that looks at no name").isEmpty();
    assertThat(cipher()).startsWith("TLS");
  }

  /** The driver then has the database sign its certificate with the password. */
  @Test
  void takes_a_certificate_that_nobody_vouches_for_only_with_a_password() throws Exception {
    settings(encrypted, "localhost", "verify-full", null);
    assertThat(wrong()).isEmpty();
    assertThat(cipher()).startsWith("TLS");

    settings.put("PREUVE_DB_USER", NO_PASSWORD);
    settings.put("PREUVE_DB_PASSWORD", "");
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify-full", "verify-ca", "trust"})
  void refuses_a_database_without_encryption(String mode) {
    settings(plain, "localhost", mode, trusted);

    assertRefused();
  }

  private void settings(
      EmbeddedDatabase database, String host, String mode, @Nullable Path certificate) {
    settings.clear();
    settings.put("PREUVE_DB_HOST", host);
    settings.put("PREUVE_DB_PORT", Integer.toString(database.port()));
    settings.put("PREUVE_DB_PASSWORD", LOGIN.password());
    settings.put("PREUVE_DB_TLS", mode);
    settings.put("PREUVE_DB_TLS_CERTIFICATE", certificate == null ? "" : certificate.toString());
  }

  /** By the command and by the server's own address alike; both say which setting it is. */
  private void assertRefused() {
    assertThat(wrong())
        .hasValueSatisfying(
            w -> {
              assertThat(w.status()).isEqualTo(FailedStart.WRONG_SETTINGS);
              assertThat(w.line()).startsWith("PREUVE_DB_TLS, PREUVE_DB_TLS_CERTIFICATE ");
            });
    assertThat(CheckDatabase.of(given(), () -> ServerXml.open(settings)))
        .hasValueSatisfying(w -> assertThat(w.status()).isEqualTo(FailedStart.WRONG_SETTINGS));
  }

  private Optional<CheckDatabase.Wrong> wrong() {
    return CheckDatabase.of(given(), () -> DatabaseLogin.everyday(given()));
  }

  private String cipher() throws Exception {
    return cipher(DatabaseLogin.everyday(given()));
  }

  private String cipherOfTheServer() throws Exception {
    return cipher(ServerXml.open(settings));
  }

  private static String cipher(Connection opened) throws Exception {
    try (var connection = opened;
        var statement = connection.createStatement();
        var row = statement.executeQuery("show status like 'Ssl_cipher'")) {
      return row.next() ? row.getString(2) : "";
    }
  }

  private Given given() {
    return Given.environment(settings::get);
  }
}
