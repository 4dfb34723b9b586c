package org.preuve.badges.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.DataIntegrity.Answer;

/** With the representation vectors of Data Integrity EdDSA Cryptosuites 1.0, appendix B.1. */
class DataIntegrityTest {

  /** What a page without a canonical form of its own verifies: a signature over two hashes. */
  @Test
  void gives_the_quads_that_a_proof_is_over() {
    var keys = TestKeys.pair();
    var credential = CredentialJson.empty();
    credential.putArray("@context").add(Contexts.CREDENTIALS_V2);
    credential.put("id", "urn:uuid:0b8f2e54-6a5e-4f2e-9a64-2f6f2c0f7d11");
    credential.putArray("type").add("VerifiableCredential");
    credential.put("issuer", "did:web:preuve.example");
    credential.putObject("credentialSubject").put("id", "urn:uuid:1");
    var integrity = new DataIntegrity(Contexts.bundled());
    var signed = new java.util.ArrayList<byte[]>();

    var whole =
        integrity.sign(
            credential,
            "did:web:preuve.example#key-1",
            java.time.Instant.EPOCH,
            data -> {
              signed.add(data);
              return TestKeys.signer(keys).apply(data);
            });
    var quads = integrity.quads(whole).orElseThrow();

    assertThat(java.util.HexFormat.of().formatHex(signed.get(0)))
        .isEqualTo(
            org.preuve.web.base.Hashes.sha256(quads.get(0))
                + org.preuve.web.base.Hashes.sha256(quads.get(1)));
  }

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");

  private static final Contexts EXAMPLES =
      Contexts.bundled()
          .with(
              "https://www.w3.org/ns/credentials/examples/v2",
              "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}"
                  .getBytes(UTF_8));

  private final DataIntegrity integrity = new DataIntegrity(EXAMPLES);

  @Test
  void verifies_the_published_vector() {
    var credential = vector();

    var verified = integrity.verify(credential, proof(credential), vectorKey()) == Answer.GOOD;

    assertThat(verified).isTrue();
  }

  @Test
  void computes_the_published_hashes() {
    var credential = vector();
    var options = proof(credential);
    options.remove("proofValue");

    var data = integrity.signedBytes(credential, options).orElseThrow();

    assertThat(HexFormat.of().formatHex(data))
        .isEqualTo(
            "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb"
                + "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017");
  }

  @Test
  void refuses_the_vector_with_one_letter_changed() {
    var credential = vector();
    credential.put("name", "Alumni Credentials");

    var verified = integrity.verify(credential, proof(credential), vectorKey()) == Answer.GOOD;

    assertThat(verified).isFalse();
  }

  @Test
  void refuses_a_changed_proof_option() {
    var credential = vector();
    var proof = proof(credential).put("created", "2023-02-24T23:36:39Z");

    var verified = integrity.verify(credential, proof, vectorKey()) == Answer.GOOD;

    assertThat(verified).isFalse();
  }

  /** The canonical form of options is kept, each under its own text. */
  @Test
  void refuses_changed_options_and_contexts_after_good_ones_and_before_them_again() {
    var keys = TestKeys.pair();
    var signed = sign(keys);
    var good = (ObjectNode) signed.path("proof").get(0);
    var later = good.deepCopy().put("created", "2026-06-02T12:00:01Z");
    var other = signed.deepCopy();
    other.putArray("@context").add(Contexts.CREDENTIALS_V2); // its own words mean nothing now

    assertThat(integrity.verify(signed, good, keys.getPublic())).isEqualTo(Answer.GOOD);
    assertThat(integrity.verify(signed, later, keys.getPublic())).isEqualTo(Answer.BAD);
    assertThat(integrity.verify(signed, later, keys.getPublic())).isEqualTo(Answer.BAD);
    assertThat(integrity.verify(other, good, keys.getPublic())).isNotEqualTo(Answer.GOOD);
    assertThat(integrity.verify(signed, good, keys.getPublic())).isEqualTo(Answer.GOOD);
  }

  @Test
  void refuses_another_key() {
    var credential = vector();

    var verified =
        integrity.verify(credential, proof(credential), TestKeys.pair().getPublic()) == Answer.GOOD;

    assertThat(verified).isFalse();
  }

  @Test
  void verifies_what_it_signed_itself_with_the_proof_in_an_array() {
    var keys = TestKeys.pair();

    var signed = sign(keys);

    assertThat(signed.path("proof").isArray()).isTrue();
    assertThat(integrity.verify(signed, (ObjectNode) signed.path("proof").get(0), keys.getPublic()))
        .isEqualTo(Answer.GOOD);
  }

  @Test
  void refuses_to_sign_an_undefined_term() {
    var integrityOfBadges = new DataIntegrity(Contexts.bundled());
    var credential = CredentialJson.empty().put("id", "urn:x:1").put("undefinedTerm", "x");
    credential.putArray("@context").add(Contexts.CREDENTIALS_V2);

    assertThatThrownBy(() -> integrityOfBadges.sign(credential, "urn:x:k", NOON, data -> data))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_relative_identifier_added_after_signing() {
    var keys = TestKeys.pair();
    var signed = sign(keys);
    signed.putObject("credentialSchema").put("id", "relative").put("type", "JsonSchema");

    var verified =
        integrity.verify(signed, (ObjectNode) signed.path("proof").get(0), keys.getPublic());

    assertThat(verified).isEqualTo(Answer.BAD);
  }

  @Test
  void refuses_to_sign_blank_node_identifiers() {
    var credential = vector().put("id", "_:b0");

    assertThatThrownBy(() -> integrity.sign(credential, "urn:x:k", NOON, data -> data))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ObjectNode sign(KeyPair keys) {
    var credential = vector();
    credential.remove("proof");
    return integrity.sign(credential, "urn:x:key", NOON, TestKeys.signer(keys));
  }

  private static ObjectNode proof(ObjectNode credential) {
    return (ObjectNode) credential.path("proof");
  }

  private static PublicKey vectorKey() {
    return Multikey.decode("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2").orElseThrow();
  }

  private static ObjectNode vector() {
    try (var in = DataIntegrityTest.class.getResourceAsStream("vc-di-eddsa-signed.json")) {
      return CredentialJson.object(java.util.Objects.requireNonNull(in).readAllBytes())
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
