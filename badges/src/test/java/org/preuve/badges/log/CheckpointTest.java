package org.preuve.badges.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ORIGIN = "preuve.example/award-log/abc";

  private final KeyPair key = key();
  private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 7, new TreeHash().root());

  @Test
  void reads_what_was_signed_and_verifies_it() {
    var note = checkpoint.signed(CheckpointKeys.keyId(ORIGIN, key.getPublic()), signature());

    var read = Checkpoint.read(note).orElseThrow();

    assertThat(read.checkpoint().text()).isEqualTo(checkpoint.text());
    assertThat(read.checkpoint().size()).isEqualTo(7);
    assertThat(read.name()).isEqualTo(ORIGIN);
    assertThat(read.keyId()).isEqualTo(CheckpointKeys.keyId(ORIGIN, key.getPublic()));
    assertThat(CheckpointKeys.verifies(key.getPublic(), read.signed(), read.signature())).isTrue();
  }

  @Test
  void another_size_or_root_is_not_what_was_signed() {
    var note = checkpoint.signed(CheckpointKeys.keyId(ORIGIN, key.getPublic()), signature());

    var smaller = Checkpoint.read(note.replace("\n7\n", "\n6\n")).orElseThrow();

    assertThat(smaller.checkpoint().size()).isEqualTo(6);
    assertThat(CheckpointKeys.verifies(key.getPublic(), smaller.signed(), smaller.signature()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "a\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAA\n",
        "a\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAA\n"
      })
  void reads_nothing_else(String note) {
    assertThat(Checkpoint.read(note)).isEmpty();
  }

  /** The example key of C2SP's signed-note, by its raw half. */
  @Test
  void names_a_key_as_programs_that_verify_notes_do() throws GeneralSecurityException {
    var known = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    var raw = Base64.getDecoder().decode(known.substring(known.lastIndexOf('+') + 1));

    assertThat(CheckpointKeys.verifier("PeterNeumann", ed25519(raw))).isEqualTo(known);
  }

  private static PublicKey ed25519(byte[] typed) throws GeneralSecurityException {
    var spki = HexFormat.of().parseHex("302a300506032b6570032100");
    var encoded = new byte[spki.length + 32];
    System.arraycopy(spki, 0, encoded, 0, spki.length);
    System.arraycopy(typed, 1, encoded, spki.length, 32);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private byte[] signature() {
    try {
      var signing = Signature.getInstance("Ed25519");
      signing.initSign(key.getPrivate());
      signing.update(checkpoint.text().getBytes(UTF_8));
      return signing.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
