package org.preuve.demo.tour;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.multibase.Multibase;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Verifies a proof with {@code eddsa-rdfc-2022} (Data Integrity EdDSA Cryptosuites 1.0, section
 * 3.2) from what an outsider has: the credential and the issuer's did.json.
 */
final class BadgeProof {

  /** Multicodec of an Ed25519 public key. */
  private static final byte[] ED25519_PUB = {(byte) 0xed, 0x01};

  private static final Map<String, String> CONTEXTS =
      Map.of(
          "https://www.w3.org/ns/credentials/v2",
          "credentials-v2.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          "ob-3.0.3.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
          "ob-extensions.json");

  private BadgeProof() {}

  /** Throws {@link Broken} unless the first proof is the issuer's signature over the credential. */
  static void verify(JsonNode credential, JsonNode did) {
    JsonNode proof = credential.path("proof").path(0);
    Broken.unless(
        proof.path("cryptosuite").asText().equals("eddsa-rdfc-2022"), "the cryptosuite is another");
    Broken.unless(
        proof.path("proofPurpose").asText().equals("assertionMethod"), "the purpose is another");
    byte[] key = key(proof.path("verificationMethod").asText(), credential, did);
    ObjectNode document = credential.deepCopy();
    document.remove("proof");
    ObjectNode options = proof.deepCopy();
    options.remove("proofValue");
    options.set("@context", credential.path("@context"));
    byte[] data = Digests.join(hash(options), hash(document));
    byte[] signature = Multibase.BASE_58_BTC.decode(proof.path("proofValue").asText());
    Broken.unless(Digests.ed25519(key, data, signature), "the signature is not the issuer's");
  }

  private static byte[] key(String method, JsonNode credential, JsonNode did) {
    JsonNode issuer = credential.path("issuer");
    String name = issuer.isTextual() ? issuer.asText() : issuer.path("id").asText();
    Broken.unless(did.path("id").asText().equals(name), "did.json is another issuer's");
    boolean listed = false;
    for (JsonNode allowed : did.path("assertionMethod")) {
      listed |= allowed.asText().equals(method) || allowed.path("id").asText().equals(method);
    }
    Broken.unless(listed, "the key is not listed for assertions");
    for (JsonNode known : did.path("verificationMethod")) {
      if (known.path("id").asText().equals(method)) {
        byte[] coded = Multibase.BASE_58_BTC.decode(known.path("publicKeyMultibase").asText());
        Broken.unless(
            coded.length == 34 && Arrays.equals(Arrays.copyOf(coded, 2), ED25519_PUB),
            "the key is no Ed25519 key");
        return Arrays.copyOfRange(coded, 2, 34);
      }
    }
    throw new Broken("did.json does not hold the key " + method);
  }

  private static byte[] hash(ObjectNode json) {
    try {
      var loaderOptions = new JsonLdOptions((url, options) -> context(url));
      loaderOptions.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
      var canon = RdfCanon.create("SHA-256");
      JsonLd.toRdf(JsonDocument.of(new StringReader(json.toString())))
          .options(loaderOptions)
          .provide(canon);
      var quads = new StringWriter();
      canon.provide(new NQuadsWriter(quads));
      return Digests.sha256(quads.toString().getBytes(StandardCharsets.UTF_8));
    } catch (JsonLdError | RdfConsumerException e) {
      throw new Broken("the credential has no canonical form: " + e.getMessage());
    }
  }

  private static Document context(URI url) throws JsonLdError {
    String file = CONTEXTS.get(url.toString());
    if (file == null) {
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown context " + url);
    }
    try (var in = BadgeProof.class.getResourceAsStream("contexts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the context is missing: " + file);
      }
      return JsonDocument.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
