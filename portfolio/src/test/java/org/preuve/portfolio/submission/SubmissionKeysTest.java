package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeysConfig;

class SubmissionKeysTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static final byte[] MANIFEST =
      SnapshotManifestTest.manifest(SnapshotManifestTest.contents("Officiel", Map.of()), null)
          .canonical();

  @TempDir private Path folder;

  @BeforeEach
  void password() throws IOException {
    Files.writeString(folder.resolve("keys.password"), "correct horse\n");
  }

  @Test
  void a_changed_byte_of_manifest_or_signature_does_not_verify() {
    var keys = keys(NOON);
    var id = keys.signing().id();
    var signature = keys.sign(id, MANIFEST);
    var changed = new String(MANIFEST, UTF_8).replace("\"attempt\":1", "\"attempt\":2");
    var other = signature.clone();
    other[3] ^= 1;

    assertThat(keys.verifies(id, MANIFEST, signature)).isTrue();
    assertThat(keys.verifies(id, changed.getBytes(UTF_8), signature)).isFalse();
    assertThat(keys.verifies(id, MANIFEST, other)).isFalse();
    assertThat(keys.verifies(id, MANIFEST, new byte[0])).isFalse();
    assertThat(keys.verifies("0".repeat(64), MANIFEST, signature)).isFalse();
  }

  @Test
  void a_new_key_signs_after_a_year_and_the_old_one_still_verifies() {
    var first = keys(NOON);
    var old = first.signing();
    var signature = first.sign(old.id(), MANIFEST);

    var before = keys(NOON.plus(Duration.ofDays(365)).minusSeconds(1)).signing();
    var later = keys(NOON.plus(Duration.ofDays(365)));
    var next = later.signing();

    assertThat(before).isEqualTo(old);
    assertThat(next.id()).isNotEqualTo(old.id());
    assertThat(later.signing()).isEqualTo(next);
    assertThat(later.all()).containsExactly(next, old);
    assertThat(later.find(old.id())).contains(old);
    assertThat(later.verifies(old.id(), MANIFEST, signature)).isTrue();
    assertThat(later.verifies(next.id(), MANIFEST, signature)).isFalse();
  }

  @Test
  void a_key_never_takes_the_place_of_another() {
    var first = keys(NOON).signing();

    assertThat(keys(NOON).signing()).isEqualTo(first);
    assertThatThrownBy(() -> new SubmissionKeysConfig(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keys_for_other_purposes_are_not_among_them() {
    var vault = vault(NOON);
    vault.create("badges-1", KeyVault.KeyType.ED25519);

    assertThat(keys(NOON).all()).isEmpty();
    assertThat(keys(NOON).verifies(idOf(vault), MANIFEST, vault.sign("badges-1", MANIFEST)))
        .isFalse();
  }

  private static String idOf(KeyVault vault) {
    return Hashes.sha256(vault.publicKey("badges-1").getEncoded());
  }

  private SubmissionKeys keys(Instant now) {
    var server = new ServerConfig(URI.create("https://preuve.example"), folder, ZoneOffset.UTC);
    return new SubmissionKeys(
        vault(now),
        new SubmissionKeysConfig(Duration.ofDays(365)),
        server,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private KeyVault vault(Instant now) {
    var config = new KeysConfig(folder.resolve("keys.p12"), folder.resolve("keys.password"));
    return new KeyVault(new KeyStoreFile(config), Clock.fixed(now, ZoneOffset.UTC));
  }
}
