package org.preuve.devices.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeysConfig;

class LogKeyTest {

  private static final String ORIGIN = "preuve.example/tlog";
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void password() throws IOException {
    Files.writeString(folder.resolve("password"), "correct horse");
  }

  @Test
  void a_log_that_begins_tries_again_with_the_same_key() {
    var first = keys(NOON).begin(ORIGIN);

    assertThat(first).isPresent();
    assertThat(keys(NOON.plus(Duration.ofMinutes(59))).begin(ORIGIN)).isEqualTo(first);
    assertThat(keys(NOON).of(ORIGIN)).isEqualTo(first);
  }

  /** Whoever takes the rows away does not get a second log under the key of the first. */
  @Test
  void a_key_begins_no_second_log() {
    var first = keys(NOON).begin(ORIGIN);
    var later = keys(NOON.plus(Duration.ofMinutes(61)));

    assertThat(later.used()).isTrue();
    assertThat(later.begin(ORIGIN)).isEmpty();
    assertThat(later.of(ORIGIN)).as("the old one is checked with it").isEqualTo(first);
  }

  @Test
  void a_log_without_a_key_has_signed_nothing() {
    assertThat(keys(NOON).used()).isFalse();
    assertThat(keys(NOON).of(ORIGIN)).isEmpty();
  }

  private LogKey keys(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var config = new KeysConfig(folder.resolve("keys.p12"), folder.resolve("password"));
    return new LogKey(new KeyVault(new KeyStoreFile(config), clock), clock);
  }
}
