package org.preuve.badges.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preuve.badges.credential.DataIntegrity.Answer;

/**
 * The representation vectors of Data Integrity EdDSA and ECDSA Cryptosuites 1.0, one for each suite
 * that is read: the credential of the former's appendix B.1 with the published keys and proofs.
 */
class PublishedVectorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

  private static final String ED25519 = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  private static final String P256 = "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";
  private static final String P384 =
      "z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ";

  private final DataIntegrity integrity = new DataIntegrity(Contexts.bundled());

  private record Vector(String suite, String key, String proofValue) {}

  private static final List<Vector> VECTORS =
      List.of(
          new Vector(
              "ecdsa-rdfc-2019",
              P256,
              "zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw"),
          new Vector(
              "ecdsa-rdfc-2019",
              P384,
              "z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv"),
          new Vector(
              "eddsa-jcs-2022",
              ED25519,
              "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"),
          new Vector(
              "ecdsa-jcs-2019",
              P256,
              "z5ptCet75SaEgzG4v4zJhbJtfNi74Wv7Fq15hhKouJQQjEPQvPZKaYxcMXAMLPQS2FXrkCWokNJkFVkwxNzZfD5oT"),
          new Vector(
              "ecdsa-jcs-2019",
              P384,
              "zq3EuTeLiGurmB2JR5oL8oWEsT7u2tba4HT1oZbiMYWc5qzsoW2kLYcBcF4HM5vCpJyTkceULKrVXuJQkXeN5seL4uXrFNFRMm53GWy1Yrto8rTWxZi9DkNeWP7yUPs7ELAm"),
          new Vector(
              "Ed25519Signature2020",
              ED25519,
              "z57Mm1vboMtZiCyJ4aReZsv8co4Re64Y8GEjL1ZARzMbXZgkARFLqFs1P345NpPGG2hgCrS4nNdvJhpwnrNyG3kEF"));

  @TestFactory
  Stream<DynamicTest> verify_and_refuse_a_changed_letter() {
    return VECTORS.stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.suite() + " " + vector.key().substring(0, 4), () -> judges(vector)));
  }

  private void judges(Vector vector) {
    var credential = credential(vector);
    var altered = credential.deepCopy().put("name", "Alumni Credentials");
    var later = credential.deepCopy();
    ((ObjectNode) later.path("proof")).put("created", "2023-02-24T23:36:39Z");

    assertThat(answer(credential, vector)).isEqualTo(Answer.GOOD);
    assertThat(answer(altered, vector)).isEqualTo(Answer.BAD);
    assertThat(answer(later, vector)).isEqualTo(Answer.BAD);
  }

  /** Section 3.3.2: what the proof says of the context is what the document begins with. */
  @Test
  void a_context_of_the_proof_that_is_not_the_documents_counts_for_nothing() {
    var vector = VECTORS.get(2);
    var credential = credential(vector);
    var longer = credential.deepCopy();
    ((ArrayNode) longer.path("@context")).add("https://w3id.org/security/multikey/v1");
    ((ArrayNode) credential.path("@context")).remove(1);

    assertThat(answer(longer, vector)).isEqualTo(Answer.GOOD);
    assertThat(answer(credential, vector)).isEqualTo(Answer.BAD);
  }

  @Test
  void a_chain_counts_with_all_that_it_builds_on() {
    var credential = alumni();
    var first =
        chained(
            "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544",
            "z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7",
            "2023-02-24T23:36:38Z",
            "z66vWyqwAghu52WbpRkCwFRTu6Msn92ArtjpJ3gGMSVoU5RADwBfszoDt1QWY8owqLPz4nTj7hAwV7xFti1p93zdr");
    var second =
        chained(
            "urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54",
            "z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E",
            "2023-02-24T23:36:38Z",
            "z2scr94SNNrGpP2bE7ajvKWeUHm7HJ2edDkxpARvFAQ8V3USzwEzibqrXKaLHBrWostswsfvg82twQR88BgtnsrXY");
    var third =
        chained(
            "urn:uuid:d94f792a-c546-4d06-b38a-da070ab56c23",
            "z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1",
            "2023-02-26T22:06:38Z",
            "zWaPeEvBAkhQpNQj8pknuvg5STcKnt3cvM9t4kAYeJETFjvVMSXEEjadC4uxC9fKCn6JHbjt6fj2fhoaVNynBm6J");
    third.putArray("previousProof").add(first.path("id").asText()).add(second.path("id").asText());
    var key = Multikey.decode("z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1").orElseThrow();

    assertThat(integrity.verify(credential, third, List.of(first, second), key))
        .isEqualTo(Answer.GOOD);
    assertThat(integrity.verify(credential, third, List.of(first), key)).isEqualTo(Answer.BAD);
    assertThat(integrity.verify(credential, third, key)).isEqualTo(Answer.BAD);
  }

  private static ObjectNode chained(String id, String key, String created, String value) {
    var proof = JSON.createObjectNode().put("type", "DataIntegrityProof").put("id", id);
    proof.put("cryptosuite", "eddsa-rdfc-2022").put("created", created);
    proof.put("verificationMethod", "did:key:" + key + "#" + key);
    return proof.put("proofPurpose", "assertionMethod").put("proofValue", value);
  }

  private static ObjectNode credential(Vector vector) {
    var credential = alumni();
    var proof = credential.putObject("proof");
    if (vector.suite().equals("Ed25519Signature2020")) {
      proof.put("type", vector.suite());
      ((ArrayNode) credential.path("@context"))
          .add("https://w3id.org/security/suites/ed25519-2020/v1");
    } else {
      proof.put("type", "DataIntegrityProof").put("cryptosuite", vector.suite());
    }
    proof.put("created", "2023-02-24T23:36:38Z");
    proof.put("verificationMethod", "did:key:" + vector.key() + "#" + vector.key());
    proof.put("proofPurpose", "assertionMethod");
    if (vector.suite().contains("-jcs-")) {
      proof.set("@context", credential.path("@context").deepCopy());
    }
    return (ObjectNode) credential.set("proof", proof.put("proofValue", vector.proofValue()));
  }

  private Answer answer(ObjectNode credential, Vector vector) {
    return integrity.verify(
        credential,
        (ObjectNode) credential.path("proof"),
        Multikey.decode(vector.key()).orElseThrow());
  }

  private static ObjectNode alumni() {
    try (var in = PublishedVectorsTest.class.getResourceAsStream("vc-di-eddsa-signed.json")) {
      var json = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
      json.remove("proof");
      return json;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole files of the specifications, where they lie beside the project. */
  @TestFactory
  Stream<DynamicTest> files_verify() throws IOException {
    var folder = Path.of("../../shared/vectors/w3c");
    assumeTrue(Files.isDirectory(folder));
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("signed.*\\.json"))
          .filter(file -> !file.toString().contains("/employ/"))
          .sorted()
          .toList()
          .stream()
          .map(
              file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> all(file)));
    }
  }

  private void all(Path file) throws IOException {
    var credential = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    var proofs = credential.path("proof");
    for (var proof : proofs.isArray() ? proofs : List.of(proofs)) {
      var names = proof.path("previousProof");
      var previous =
          Stream.iterate(0, i -> i < proofs.size(), i -> i + 1)
              .map(proofs::path)
              .filter(ObjectNode.class::isInstance)
              .filter(
                  one ->
                      one.has("id")
                          && names.toString().contains("\"" + one.path("id").asText() + "\""))
              .map(ObjectNode.class::cast)
              .toList();
      var method = proof.path("verificationMethod").asText();
      var key = Multikey.decode(method.substring(method.indexOf('#') + 1)).orElseThrow();
      assertThat(integrity.verify(credential, (ObjectNode) proof, previous, key))
          .as(proof.toString())
          .isEqualTo(Answer.GOOD);
    }
  }

  /** Appendix A.6 of the ECDSA document, with the terms of its context that the file uses. */
  @Test
  void a_derived_proof_verifies() throws IOException {
    var file =
        Path.of(
            "../../shared/vectors/w3c/vc-di-ecdsa/ecdsa-sd-2023/employ/derivedRevealDocument.json");
    assumeTrue(Files.exists(file));
    var credential = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    var terms =
        """
        {"@context": {
          "EmploymentAuthorizationDocumentCredential":
            "https://w3id.org/citizenship#EmploymentAuthorizationDocumentCredential",
          "EmployablePerson": "https://w3id.org/citizenship#EmployablePerson",
          "Person": "https://schema.org/Person",
          "birthCountry": "https://w3id.org/citizenship#birthCountry",
          "image": {"@id": "https://schema.org/image", "@type": "@id"}}}
        """;
    var suite =
        new DataIntegrity(
            Contexts.bundled().with("https://w3id.org/citizenship/v4rc1", terms.getBytes(UTF_8)));
    var key = Multikey.decode(P256).orElseThrow();
    var proof = (ObjectNode) credential.path("proof");
    var altered = credential.deepCopy();
    ((ObjectNode) altered.path("credentialSubject")).put("birthCountry", "Bermuda");
    var later = credential.deepCopy().put("validUntil", "2039-12-03T00:00:00Z");

    assertThat(suite.verify(credential, proof, key)).isEqualTo(Answer.GOOD);
    assertThat(suite.verify(altered, proof, key)).isEqualTo(Answer.BAD);
    assertThat(suite.verify(later, proof, key)).isEqualTo(Answer.BAD);
  }

  @Test
  void says_what_a_base_proof_is() {
    var credential = alumni();
    var proof = JSON.createObjectNode().put("type", "DataIntegrityProof");
    proof.put("cryptosuite", "ecdsa-sd-2023").put("created", "2023-02-24T23:36:38Z");
    proof.put("proofPurpose", "assertionMethod").put("proofValue", "u2V0AhVhA");

    assertThat(integrity.verify(credential, proof, Multikey.decode(P256).orElseThrow()))
        .isEqualTo(Answer.BASE);
    assertThat(credential.path("@context").toString()).contains(EXAMPLES);
  }
}
