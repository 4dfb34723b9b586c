package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.DataIntegrity.Answer;

/** The CBOR of a derived proof is anybody's: each value gets an answer, none an exception. */
class DerivedProofFuzzTest {

  private static final int HEAD = 3;
  private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

  private final Canonical canonical = new Canonical(Contexts.bundled());
  private final KeyPair issuer = DerivedProofs.pair();
  private final ObjectNode shown = shown();

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_proof_value(byte[] cbor) {
    assertThat(answer(shown, CredentialJson.empty(), cbor)).isNotEqualTo(Answer.GOOD);
  }

  @Test
  void takes_no_mutation_of_a_proof_for_the_proof() throws IOException {
    var signed = DerivedProofs.sign(shown, "did:key:z#z", issuer);
    var options = (ObjectNode) signed.remove("proof").get(0);
    var value = options.remove("proofValue").asText().substring(1);
    var all = Base64.getUrlDecoder().decode(value);
    var cbor = Arrays.copyOfRange(all, HEAD, all.length);
    var original = CBOR.readTree(cbor);
    var random = new Random(20_261_201);

    assertThat(answer(signed, options, cbor)).isEqualTo(Answer.GOOD);
    for (int i = 0; i < 150; i++) {
      var mutation = mutated(cbor, random);
      var good = answer(signed, options, mutation) == Answer.GOOD;
      assertThat(!good || same(original, mutation)).as(Arrays.toString(mutation)).isTrue();
    }
  }

  /** What follows the array is read by nobody, and a number may be written in two ways. */
  private static boolean same(JsonNode original, byte[] mutation) throws IOException {
    return CBOR.readTree(mutation).toString().equals(original.toString());
  }

  private static byte[] mutated(byte[] cbor, Random random) {
    int at = random.nextInt(cbor.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(cbor, at);
      case 1 -> spliced(cbor, at, at, (byte) random.nextInt(256));
      case 2 -> spliced(cbor, at, at + 1);
      default -> spliced(cbor, at, at + 1, (byte) random.nextInt(256));
    };
  }

  private static byte[] spliced(byte[] cbor, int from, int to, byte... piece) {
    var made = Arrays.copyOf(cbor, from + piece.length + cbor.length - to);
    System.arraycopy(piece, 0, made, from, piece.length);
    System.arraycopy(cbor, to, made, from + piece.length, cbor.length - to);
    return made;
  }

  /** Behind the head of a derived proof (Data Integrity ECDSA Cryptosuites 1.0, section 3.5.7). */
  private Answer answer(ObjectNode document, ObjectNode options, byte[] cbor) {
    var value = new byte[HEAD + cbor.length];
    value[0] = (byte) 0xd9;
    value[1] = 0x5d;
    value[2] = 0x01;
    System.arraycopy(cbor, 0, value, HEAD, cbor.length);
    return new SelectiveDisclosure(canonical)
        .verify(
            document.deepCopy(),
            options.deepCopy(),
            "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(value),
            issuer.getPublic());
  }

  private static ObjectNode shown() {
    var credential = CredentialJson.empty();
    credential.putArray("@context").add(Contexts.CREDENTIALS_V2);
    credential.put("id", "urn:uuid:0b8f2e54-6a5e-4f2e-9a64-2f6f2c0f7d11");
    credential.putArray("type").add("VerifiableCredential");
    credential.put("issuer", "did:web:preuve.example");
    credential.putObject("credentialSubject").put("id", "urn:uuid:1");
    credential.putObject("credentialStatus").put("type", "BitstringStatusListEntry");
    return credential;
  }
}
