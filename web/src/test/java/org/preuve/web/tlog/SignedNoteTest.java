package org.preuve.web.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  /** Key and signature that the reference implementation (Go, sumdb/note) publishes. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n\n"
          + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
          + "otpRZb6KE6RyyBwJnAM=\n";

  @Test
  void verifies_what_the_reference_implementation_signed() {
    var note = SignedNote.read(NOTE).orElseThrow();

    assertThat(note.verifiedBy(NoteKey.read(KEY).orElseThrow())).isTrue();
    assertThat(note.note()).isEqualTo(NOTE);
  }

  @Test
  void does_not_verify_another_text_or_key() throws GeneralSecurityException {
    var key = NoteKey.read(KEY).orElseThrow();
    var other = new NoteKey("PeterNeumann", pair().getPublic());

    assertThat(SignedNote.read(NOTE.replace("answer", "Answer")).orElseThrow().verifiedBy(key))
        .isFalse();
    assertThat(SignedNote.read(NOTE).orElseThrow().verifiedBy(other)).isFalse();
  }

  @Test
  void does_not_verify_a_note_with_a_second_wrong_signature_of_the_key() {
    var wrong = NOTE.substring(NOTE.indexOf("— ")).replace("ZJku", "ZJkv");

    assertThat(SignedNote.read(NOTE + wrong).orElseThrow().verifiedBy(NoteKey.read(KEY).get()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpcPQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10==",
        "PeterNeumann+c74f20a3+%"
      })
  void does_not_read_another_key(String key) {
    assertThat(NoteKey.read(key)).isEmpty();
  }

  @Test
  void writes_the_key_as_it_was_read() {
    assertThat(NoteKey.read(KEY).orElseThrow().verifierKey()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name AAAA\n",
        "text\n\n— na+me AAAAAAAA\n",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n— name AAAAAAAA",
        "te\txt\n\n— name AAAAAAAA\n",
        "text\n\n— name AAAAAAAA \n",
        "text\n\n— name AA*AAAAA\n"
      })
  void reads_no_other_text(String text) {
    assertThat(SignedNote.read(text)).isEmpty();
  }

  @Test
  void reads_no_more_than_sixteen_signatures() {
    assertThat(SignedNote.read("text\n\n" + "— name AAAAAAAA\n".repeat(16))).isPresent();
    assertThat(SignedNote.read("text\n\n" + "— name AAAAAAAA\n".repeat(17))).isEmpty();
  }

  @Test
  void proves_an_entry_without_the_log() throws GeneralSecurityException {
    var pair = pair();
    var log = new NoteKey("example.org/tlog", pair.getPublic());
    var entries = List.of("a", "b", "c");
    var leaves = entries.stream().map(SignedNoteTest::bytes).map(MerkleTree::leaf).toList();
    var tree =
        new TileTree((level, from, count) -> leaves.subList((int) from, (int) from + count), 3);
    var text = new Checkpoint("example.org/tlog", 3, tree.root()).text();
    var note = SignedNote.of(text, log, sign(pair, text));
    var proof = new LogProof(bytes("salt"), 1, tree.inclusion(1), note);

    var read = LogProof.read(proof.text()).orElseThrow();

    assertThat(read.text()).isEqualTo(proof.text());
    assertThat(read.holds(bytes("b"), log)).isTrue();
    assertThat(read.holds(bytes("a"), log)).isFalse();
    assertThat(read.holds(bytes("b"), new NoteKey("example.com/tlog", pair.getPublic()))).isFalse();
    assertThat(read.holds(bytes("b"), new NoteKey("example.org/tlog", pair().getPublic())))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2sp.org/tlog-proof@v2\nextra AAAA\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex -1\n\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\nAAAA\n\n",
        "c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\n"
      })
  void reads_no_other_proof(String head) {
    assertThat(LogProof.read(head + "example.org/tlog\n0\n\n\n— name AAAAAAAA\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "origin\n1\n",
        "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n",
        "origin\n1\nAAAA\n",
        "origin\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void reads_no_other_checkpoint(String text) {
    assertThat(Checkpoint.read(text)).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private static byte[] sign(KeyPair pair, String text) throws GeneralSecurityException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(bytes(text));
    return signature.sign();
  }
}
