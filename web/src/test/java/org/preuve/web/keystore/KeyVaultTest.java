package org.preuve.web.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.web.keystore.KeyVault.KeyType;

class KeyVaultTest {

  private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @BeforeEach
  void password() throws IOException {
    Files.writeString(folder.resolve("password"), "correct horse\n");
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void signs_with_a_key_that_survives_a_restart(KeyType type) throws GeneralSecurityException {
    vault().create("a", type);

    var signature = vault().sign("a", DATA);

    assertThat(verifies(type, signature)).isTrue();
  }

  @Test
  void keeps_the_key_of_an_alias_in_use() {
    var vault = vault();
    vault.create("a", KeyType.ED25519);
    var before = vault.publicKey("a");

    vault.create("a", KeyType.ED25519);

    assertThat(vault.publicKey("a")).isEqualTo(before);
  }

  @Test
  void sees_a_key_that_another_node_made() {
    var one = vault();
    var two = vault();
    assertThat(one.has("a")).isFalse();

    two.create("a", KeyType.ED25519);

    assertThat(one.has("a")).isTrue();
  }

  @Test
  void a_retired_key_verifies_and_signs_no_more() throws GeneralSecurityException {
    var vault = vault();
    vault.create("a", KeyType.ED25519);
    var signature = vault.sign("a", DATA);

    vault.change(
        "",
        halves -> {
          assertThat(halves.keySet()).containsOnly("a");
          return new KeyStoreFile.Changes(
              Map.of("b", KeyType.ED25519, "c", KeyType.EC_P256),
              CLOCK.instant(),
              Map.of("a", "a"));
        });

    assertThat(verifies(KeyType.ED25519, signature)).isTrue();
    for (var node : List.of(vault, vault())) {
      assertThat(node.publicHalves("").keySet()).containsOnly("a", "b", "c");
      assertThat(node.sign("b", DATA)).hasSize(64);
      assertThat(node.sign("c", DATA)).hasSize(64);
      assertThatThrownBy(() -> node.sign("a", DATA)).isInstanceOf(KeyGoneException.class);
    }
  }

  @Test
  void opens_with_the_password_only() throws IOException {
    vault().create("a", KeyType.ED25519);
    Files.writeString(folder.resolve("password"), "wrong");

    assertThatThrownBy(() -> vault().has("a")).isInstanceOf(IllegalStateException.class);
  }

  private KeyVault vault() {
    var config = new KeysConfig(folder.resolve("keys.p12"), folder.resolve("password"));
    return new KeyVault(new KeyStoreFile(config), CLOCK);
  }

  private boolean verifies(KeyType type, byte[] signature) throws GeneralSecurityException {
    var verifier =
        Signature.getInstance(
            switch (type) {
              case ED25519 -> "Ed25519";
              case EC_P256 -> "SHA256withECDSAinP1363Format";
              case RSA_3072 -> "SHA256withRSA";
            });
    verifier.initVerify(vault().publicKey("a"));
    verifier.update(DATA);
    return verifier.verify(signature);
  }
}
