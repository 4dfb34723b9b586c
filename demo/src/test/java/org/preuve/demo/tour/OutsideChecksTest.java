package org.preuve.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks of an outsider, on what an earlier tour downloaded. */
class OutsideChecksTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_genuine_badge_holds() throws IOException {
    assertThatCode(() -> BadgeProof.verify(json("badge.json"), json("did.json")))
        .doesNotThrowAnyException();
  }

  @Test
  void an_altered_badge_does_not_hold() throws IOException {
    ObjectNode badge = (ObjectNode) json("badge.json");
    badge.put("name", "Autre compétence");

    assertThatThrownBy(() -> BadgeProof.verify(badge, json("did.json")))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("signature");
  }

  @Test
  void a_key_that_is_not_listed_for_assertions_does_not_count() throws IOException {
    ObjectNode did = (ObjectNode) json("did.json");
    did.putArray("assertionMethod");

    assertThatThrownBy(() -> BadgeProof.verify(json("badge.json"), did))
        .isInstanceOf(Broken.class)
        .hasMessageContaining("assertions");
  }

  @Test
  void a_term_that_no_context_defines_does_not_pass_unseen() throws IOException {
    ObjectNode badge = (ObjectNode) json("badge.json");
    badge.put("unheardOf", "1");

    assertThatThrownBy(() -> BadgeProof.verify(badge, json("did.json"))).isInstanceOf(Broken.class);
  }

  @Test
  void the_status_list_is_signed_and_does_not_revoke_the_badge() throws IOException {
    int index = json("badge.json").path("credentialStatus").path("statusListIndex").asInt();

    BadgeProof.verify(json("status.json"), json("did.json"));
    assertThat(StatusList.set(json("status.json"), index)).isFalse();
    assertThatThrownBy(() -> StatusList.set(json("status.json"), 1 << 30))
        .isInstanceOf(Broken.class);
  }

  @Test
  void the_manifest_and_the_telemetry_are_those_that_the_badge_names() throws IOException {
    List<String> messages = text("telemetry.jsonl").lines().toList();
    String digest = "sha256:" + Digests.hex(text("manifest.json").getBytes(StandardCharsets.UTF_8));
    var roots = new ArrayList<String>();
    json("badge.json")
        .path("evidence")
        .forEach(item -> roots.add(item.path("telemetryRoot").asText()));

    assertThat(json("badge.json").at("/evidence/0/manifestDigest").asText()).isEqualTo(digest);
    assertThat(roots).contains(Digests.merkleRoot(messages));
    Signatures.check(messages, text("device.jwk"));
  }

  @Test
  void a_signature_holds_for_its_key_and_its_bytes_alone() throws GeneralSecurityException {
    var maker = KeyPairGenerator.getInstance("Ed25519");
    var pair = maker.generateKeyPair();
    byte[] manifest = "{\"attempt\":1}".getBytes(StandardCharsets.UTF_8);
    var signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update(manifest);
    byte[] signature = signer.sign();

    assertThat(Digests.ed25519(pem(pair.getPublic()), manifest, signature)).isTrue();
    assertThat(Digests.ed25519(pem(maker.generateKeyPair().getPublic()), manifest, signature))
        .isFalse();
    assertThat(Digests.ed25519("no key", manifest, signature)).isFalse();
    manifest[5] ^= 1;
    assertThat(Digests.ed25519(pem(pair.getPublic()), manifest, signature)).isFalse();
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  void a_foreign_message_is_noticed() throws IOException {
    var messages = new ArrayList<>(text("telemetry.jsonl").lines().toList());
    messages.set(3, messages.get(3).replaceFirst("\\.[^.]*$", "." + "A".repeat(86)));

    assertThatThrownBy(() -> Signatures.check(messages, text("device.jwk")))
        .isInstanceOf(Broken.class);
  }

  /** Vectors of the certificate-transparency project. */
  @Test
  void roots_are_those_of_rfc_6962() {
    var leaves = List.of("", "\0", "\u0010", " !", "01");

    assertThat(Digests.merkleRoot(leaves.subList(0, 1)))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(Digests.merkleRoot(leaves.subList(0, 2)))
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(Digests.merkleRoot(leaves.subList(0, 3)))
        .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    assertThat(Digests.merkleRoot(leaves))
        .isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
  }

  private static JsonNode json(String file) throws IOException {
    return JSON.readTree(text(file));
  }

  private static String text(String file) throws IOException {
    try (var in = OutsideChecksTest.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
